import type { StackEvent } from '@aws-sdk/client-cloudformation'
import type { LaunchEvent, LaunchState, LaunchStep, LaunchView } from '@gantry/shared/console/launch/launch-view'
import type { LaunchResource } from '@gantry/shared/console/launch/launch-resource'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import {
  areRegistered,
  clusterStep,
  instancesStep,
  nameDetail,
  networkDetail,
  rolesStep,
  serviceStep,
  wantedInstances,
} from './launch-details.ts'
import { findFailure } from './launch-failure.ts'
import type { StackStepId } from './launch-resources.ts'
import { stackState } from './launch-state.ts'
import { toStackStep } from './launch-steps.ts'
import { healthyStep, tasksStep } from './launch-task-steps.ts'
import { defined, toMillis } from './view.ts'

/** A launch as its stack, its cluster and its service tell. */
export function toLaunchView(facts: LaunchFacts, now: number): LaunchView {
  const { stack, marks, events } = facts
  const ofStack = stackState(stack.StackStatus ?? '', events)
  const state = stillWaits(facts, ofStack) ? 'in-progress' : ofStack
  const { count, type } = wantedInstances(facts)
  return defined<LaunchView>({
    stackName: stack.StackName ?? '',
    stackId: stack.StackId ?? '',
    clusterName: marks.clusterName,
    serviceName: marks.serviceName,
    state,
    startedAt: toMillis(stack.CreationTime) ?? now,
    steps: toSteps(facts, ofStack, now),
    failure: findFailure(facts),
    url: ofStack === 'complete' ? urlOf(facts) : undefined,
    events: events.map(toLaunchEvent),
    resources: resourcesOf(facts),
    taskIds: taskIdsOf(facts),
    instanceCount: count,
    instanceType: type,
  })
}

/** Tasks that run once can be placed when the agents have registered, for which CloudFormation does not wait. */
const stillWaits = (facts: LaunchFacts, state: LaunchState): boolean =>
  state === 'complete' && facts.marks.kind === 'run-once' && !facts.hasRun && !areRegistered(facts)

/** Absent when the tasks ran too long ago to be listed; empty when they have never been started. */
function taskIdsOf({ marks, tasks = [], hasRun }: LaunchFacts): string[] | undefined {
  if (marks.kind === 'service' || (hasRun && tasks.length === 0)) return undefined
  return tasks.map(({ taskArn = '' }) => lastPart(taskArn))
}

function toSteps(facts: LaunchFacts, state: LaunchState, now: number): LaunchStep[] {
  const { kind, isBalanced } = facts.marks
  const step = (id: StackStepId) => toStackStep(id, facts, state, now)
  const network = step('network')
  const steps = [
    rolesStep(facts, state),
    defined<LaunchStep>({ ...network, detail: network.detail ?? networkDetail(facts) }),
    clusterStep(step('cluster'), facts),
    instancesStep(step('instances'), facts, now),
    isBalanced && nameDetail(step('load-balancer'), facts, 'LoadBalancer'),
    nameDetail(step('task-definition'), facts, 'TaskDefinition'),
    kind === 'service' && serviceStep(step('service'), facts),
    tasksStep(facts, state, now),
    isBalanced && healthyStep(facts, state),
  ]
  return steps.filter((each) => each !== false).map((each) => withDenial(each, facts.denied))
}

/** What cannot be told is said, so that nobody waits for it. */
const actionsOf: Partial<Record<LaunchStep['id'], RegExp>> = {
  instances: /ContainerInstances/,
  service: /DescribeServices/,
  tasks: /DescribeServices|ListTasks|DescribeTasks$/,
  healthy: /InstanceHealth/,
}

function withDenial(step: LaunchStep, denied: string[]): LaunchStep {
  const action = denied.find((each) => actionsOf[step.id]?.test(each))
  return action ? { ...step, detail: [step.detail, `You may not call ${action}.`].filter(Boolean).join('. ') } : step
}

const urlOf = ({ stack }: LaunchFacts) => stack.Outputs?.find(({ OutputKey }) => OutputKey === 'Url')?.OutputValue

const toLaunchEvent = (event: StackEvent): LaunchEvent =>
  defined<LaunchEvent>({
    id: event.EventId ?? '',
    at: toMillis(event.Timestamp) ?? 0,
    logicalId: event.LogicalResourceId ?? '',
    resourceType: event.ResourceType ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason,
  })

/** What a clean-up takes away. */
const resourcesOf = ({ resources }: LaunchFacts): LaunchResource[] =>
  resources
    .filter(
      ({ ResourceStatus, PhysicalResourceId }) => PhysicalResourceId && !/^DELETE_(COMPLETE|SKIPPED)$/.test(ResourceStatus ?? ''),
    )
    .map((row) => ({
      logicalId: row.LogicalResourceId ?? '',
      resourceType: row.ResourceType ?? '',
      physicalId: row.PhysicalResourceId ?? '',
      status: row.ResourceStatus ?? '',
    }))
