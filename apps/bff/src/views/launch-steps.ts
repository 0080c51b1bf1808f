import type { LaunchState, LaunchStep } from '@gantry/shared/console/launch/launch-view'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { expectedIds, eventsOf, isCancellation, rowsOf, type StackStepId } from './launch-resources.ts'
import { defined } from './view.ts'

/** A step that CloudFormation takes, as its resources tell. */
export function toStackStep(id: StackStepId, facts: LaunchFacts, state: LaunchState, now: number): LaunchStep {
  const stepState = stateOf(id, facts, state)
  return defined<LaunchStep>({
    id,
    state: stepState,
    detail:
      stepState === 'waiting' && rowsOf(id, facts.resources).length > 0 ? 'Stopped, because another step failed.' : undefined,
    tookMs: tookMs(id, facts, stepState, now),
  })
}

export const isRemoving = (state: LaunchState): boolean =>
  ['rolling-back', 'rolled-back', 'cleaning-up', 'cleaned-up', 'clean-up-failed'].includes(state)

function stateOf(id: StackStepId, { resources, marks }: LaunchFacts, state: LaunchState): LaunchStep['state'] {
  const rows = rowsOf(id, resources)
  if (rows.length === 0) return 'waiting'
  const has = (status: string) => rows.some(({ ResourceStatus }) => ResourceStatus === status)
  if (isRemoving(state)) {
    if (has('DELETE_FAILED')) return 'failed'
    const isGone = rows.every((row) => row.ResourceStatus?.startsWith('DELETE_') && row.ResourceStatus !== 'DELETE_IN_PROGRESS')
    return isGone || state === 'rolled-back' || state === 'cleaned-up' ? 'removed' : 'removing'
  }
  if (rows.some((row) => row.ResourceStatus?.endsWith('_FAILED') && !isCancellation(row.ResourceStatusReason))) return 'failed'
  const isDone = (logicalId: string) =>
    rows.some((row) => row.LogicalResourceId === logicalId && row.ResourceStatus?.endsWith('_COMPLETE'))
  if (expectedIds(id, marks).every(isDone)) return 'complete'
  return state === 'failed' ? 'waiting' : 'in-progress'
}

/** From the first event of its resources to the last; to this moment while it is under way. */
function tookMs(id: StackStepId, { events }: LaunchFacts, state: LaunchStep['state'], now: number): number | undefined {
  if (state === 'waiting') return undefined
  const phase = state === 'removing' || state === 'removed' ? 'DELETE_' : 'CREATE_'
  const times = eventsOf(id, events).flatMap(({ ResourceStatus, Timestamp }) =>
    ResourceStatus?.startsWith(phase) && Timestamp ? [Timestamp.getTime()] : [],
  )
  if (times.length === 0) return undefined
  const isOver = state !== 'in-progress' && state !== 'removing'
  return Math.max(0, (isOver ? Math.max(...times) : now) - Math.min(...times))
}
