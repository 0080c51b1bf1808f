import type { StackEvent } from '@aws-sdk/client-cloudformation'
import { findLastProblem } from '@gantry/shared/console/last-problem'
import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { taskVerdict } from '@gantry/shared/ecs/task-verdict'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { findFailureRule } from './launch-failure-rules.ts'
import { scalingProblem } from './launch-details.ts'
import { isCancellation } from './launch-resources.ts'
import { isOfStack } from './launch-state.ts'
import { toTaskView } from './task.ts'
import { defined } from './view.ts'

type Failure = NonNullable<LaunchView['failure']>

/** What failed first: the rest follows from it, or was given up because of it. Undefined when nothing has. */
export function findFailure(facts: LaunchFacts): Failure | undefined {
  const event = firstFailure(facts.events)
  if (!event) return undefined
  const { LogicalResourceId: logicalId = '', ResourceType: resourceType = '', ResourceStatusReason: reason = '' } = event
  return defined<Failure>({ logicalId, resourceType, reason, ...explain(resourceType, reason, facts) })
}

/** Of the last operation on the stack, the first failure in time that is not a cancellation; a resource's before the stack's own. */
function firstFailure(events: StackEvent[]): StackEvent | undefined {
  const begin = events.findIndex(
    (event) => isOfStack(event) && /^(CREATE|UPDATE|DELETE)_IN_PROGRESS$/.test(event.ResourceStatus ?? ''),
  )
  const ofOperation = begin < 0 ? events : events.slice(0, begin)
  // A rolled back launch is deleted, but what one wants to know is why it was.
  const isDeletion = begin >= 0 && events[begin]?.ResourceStatus === 'DELETE_IN_PROGRESS'
  const hasDeleteFailed = ofOperation.some(({ ResourceStatus }) => ResourceStatus === 'DELETE_FAILED')
  const failed = (isDeletion && !hasDeleteFailed ? events : ofOperation)
    .filter(
      ({ ResourceStatus = '', ResourceStatusReason }) =>
        ResourceStatus.endsWith('_FAILED') && !isCancellation(ResourceStatusReason),
    )
    .reverse()
  return failed.find((event) => !isOfStack(event)) ?? failed[0]
}

type Explanation = Pick<Failure, 'explanation' | 'remedy'>

function explain(resourceType: string, reason: string, facts: LaunchFacts): Explanation {
  if (resourceType === 'AWS::ECS::Service') {
    const known = explainTasks(facts) ?? explainEvents(facts)
    if (known) return known
  }
  const scaling = resourceType === 'AWS::AutoScaling::AutoScalingGroup' ? scalingProblem(facts) : undefined
  const rule = (scaling && findFailureRule(scaling)) || findFailureRule(reason)
  if (rule) return { explanation: [rule.explanation, scaling].filter(Boolean).join(' '), remedy: rule.remedy }
  return scaling ? { explanation: scaling } : {}
}

/** Why the service's tasks do not stay. */
function explainTasks({ stoppedTasks = [] }: LaunchFacts): Explanation | undefined {
  const newest = stoppedTasks
    .filter(({ stopCode }) => stopCode !== 'ServiceSchedulerInitiated' && stopCode !== 'UserInitiated')
    .toSorted((a, b) => (b.stoppedAt?.getTime() ?? 0) - (a.stoppedAt?.getTime() ?? 0))[0]
  if (!newest) return undefined
  const verdict = taskVerdict(toTaskView(newest))
  const explanation = verdict.detail ? `${verdict.summary} ${verdict.detail}` : verdict.summary
  return { explanation, ...(verdict.nextStep && { remedy: verdict.nextStep }) }
}

/** Why the service's tasks do not even start. */
function explainEvents({ service }: LaunchFacts): Explanation | undefined {
  const problem = findLastProblem((service?.events ?? []).map(({ message = '' }) => ({ message })))
  if (!problem) return undefined
  const known = recogniseServiceEvent(problem.message)
  const remedy = known?.remedies[0]?.text
  return { explanation: [known?.cause, problem.message].filter(Boolean).join(' '), ...(remedy && { remedy: `${remedy}.` }) }
}
