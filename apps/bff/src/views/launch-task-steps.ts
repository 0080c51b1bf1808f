import type { LaunchState, LaunchStep } from '@gantry/shared/console/launch/launch-view'
import type { Task } from '../aws/shapes.ts'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { isRemoving } from './launch-steps.ts'
import { defined, toMillis } from './view.ts'

export function tasksStep(facts: LaunchFacts, state: LaunchState, now: number): LaunchStep {
  if (isRemoving(state)) return removal('tasks', state)
  return facts.marks.kind === 'run-once' ? onceStep(facts) : serviceTasksStep(facts, now)
}

const removal = (id: 'tasks' | 'healthy', state: LaunchState): LaunchStep => ({
  id,
  state: state === 'rolled-back' || state === 'cleaned-up' ? 'removed' : 'removing',
})

function serviceTasksStep({ service }: LaunchFacts, now: number): LaunchStep {
  if (service?.status !== 'ACTIVE') return { id: 'tasks', state: 'waiting' }
  const { runningCount = 0, desiredCount = 0, deployments = [] } = service
  const isThere = runningCount >= desiredCount
  const hasFailed = deployments.some(({ rolloutState }) => rolloutState === 'FAILED')
  const since = toMillis(service.createdAt)
  const until = isThere ? firstSteadyAt(service) : now
  return defined<LaunchStep>({
    id: 'tasks',
    state: isThere ? 'complete' : hasFailed ? 'failed' : 'in-progress',
    detail: `${runningCount} of ${desiredCount} running`,
    tookMs: since !== undefined && until !== undefined && !hasFailed ? Math.max(0, until - since) : undefined,
  })
}

/** Of the events that ECS keeps, the hundred newest. */
function firstSteadyAt({ events = [] }: NonNullable<LaunchFacts['service']>): number | undefined {
  const steady = events.findLast(({ message = '' }) => recogniseServiceEvent(message)?.kind === 'ok')
  return toMillis(steady?.createdAt)
}

function onceStep({ tasks = [], hasRun, marks }: LaunchFacts): LaunchStep {
  if (tasks.length === 0) {
    if (!hasRun) return { id: 'tasks', state: 'waiting' }
    return { id: 'tasks', state: 'complete', detail: 'Started earlier. ECS lists stopped tasks for an hour only.' }
  }
  const stopped = tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED')
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING')
  const hasFailed = stopped.some(failedToStart)
  const parts = [`${running.length} of ${marks.tasks} running`, stopped.length > 0 && `${stopped.length} stopped`]
  return {
    id: 'tasks',
    state: hasFailed ? 'failed' : running.length + stopped.length === tasks.length ? 'complete' : 'in-progress',
    detail: parts.filter(Boolean).join(', '),
  }
}

const failedToStart = ({ stopCode, startedAt }: Task) => stopCode === 'TaskFailedToStart' || startedAt === undefined

export function healthyStep({ health, marks }: LaunchFacts, state: LaunchState): LaunchStep {
  if (isRemoving(state)) return removal('healthy', state)
  if (!health || health.length === 0) return { id: 'healthy', state: 'waiting' }
  const good = health.filter(({ State }) => State === 'InService').length
  const bad = health.find(({ State, Description }) => State !== 'InService' && Description && Description !== 'N/A')
  // Fewer instances than tasks are behind it where several tasks share one.
  const isThere = good === health.length && good > 0
  const detail = `${good} of ${health.length} instances in service`
  return {
    id: 'healthy',
    state: isThere ? 'complete' : 'in-progress',
    detail: bad?.Description && marks.isBalanced ? `${detail}: ${bad.Description}` : detail,
  }
}
