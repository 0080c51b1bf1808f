import { schedule } from '../state/agenda.ts'
import type { EcsState, Service, TaskDefinitionRevision } from '../state/state.ts'

const LOOK_EVERY = 60 * 60_000

type Key = Pick<TaskDefinitionRevision, 'family' | 'revision'>

/** Looks at a revision that is being deleted an hour from now, and every hour from then on until nothing refers to it. */
export function planToForget(state: EcsState, now: number, { family, revision }: Key): void {
  schedule(state, now + LOOK_EVERY, { kind: 'forget-task-definition', family, revision })
}

/** A revision stays DELETE_IN_PROGRESS as long as a task or a service refers to it. */
export function forgetTaskDefinition(state: EcsState, now: number, key: Key): void {
  const found = state.families.get(key.family)?.[key.revision - 1]
  if (found?.status !== 'DELETE_IN_PROGRESS') return
  if (isInUse(state, found)) planToForget(state, now, found)
  else found.status = 'DELETED'
}

function isInUse(state: EcsState, { arn }: TaskDefinitionRevision): boolean {
  for (const { services, tasks } of state.clusters.values()) {
    for (const service of services.values()) if (service.status !== 'INACTIVE' && refersTo(service, arn)) return true
    for (const task of tasks.values()) if (task.taskDefinitionArn === arn) return true
  }
  return false
}

/** Also what the circuit breaker would go back to. */
function refersTo({ taskDefinitionArn, deployments, scheduling }: Service, arn: string): boolean {
  return (
    [taskDefinitionArn, scheduling.lastCompleted?.taskDefinitionArn].includes(arn) ||
    deployments.some((deployment) => deployment.taskDefinitionArn === arn)
  )
}
