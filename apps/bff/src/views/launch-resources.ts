import type { StackEvent, StackResource } from '@aws-sdk/client-cloudformation'
import type { LaunchStepId } from '@gantry/shared/console/launch/launch-view'
import type { LaunchMarks } from '../launch/launch-marks.ts'

export type StackStepId = Extract<
  LaunchStepId,
  'network' | 'cluster' | 'instances' | 'load-balancer' | 'task-definition' | 'service'
>

/** The resources of the launch's template, by the step that makes them. */
const logicalIds: Record<StackStepId, string[]> = {
  network: [
    'Vpc',
    'InternetGateway',
    'GatewayAttachment',
    'RouteTable',
    'DefaultRoute',
    'SubnetA',
    'SubnetARoutes',
    'SubnetB',
    'SubnetBRoutes',
    'InstanceSecurityGroup',
    'LoadBalancerSecurityGroup',
  ],
  cluster: ['Cluster'],
  instances: ['InstanceTemplate', 'EcsInstances'],
  'load-balancer': ['LoadBalancer'],
  'task-definition': ['TaskDefinition'],
  service: ['Service'],
}

/** What this launch's stack makes in the step. */
export function expectedIds(step: StackStepId, { isBalanced, clusterExisted, kind }: LaunchMarks): string[] {
  if (step === 'cluster' && clusterExisted) return []
  if (step === 'service' && kind === 'run-once') return []
  if (step === 'load-balancer' && !isBalanced) return []
  return logicalIds[step].filter((id) => id !== 'LoadBalancerSecurityGroup' || isBalanced)
}

/** CloudFormation gives up what else is under way when something fails: that is no failure of its own. */
export const isCancellation = (reason = ''): boolean => /^Resource (creation|update) cancelled/i.test(reason)

/** Those of one step. */
export const rowsOf = (step: StackStepId, resources: StackResource[]): StackResource[] =>
  resources.filter(({ LogicalResourceId = '' }) => logicalIds[step].includes(LogicalResourceId))

export const eventsOf = (step: StackStepId, events: StackEvent[]): StackEvent[] =>
  events.filter(({ LogicalResourceId = '' }) => logicalIds[step].includes(LogicalResourceId))

export const physicalIdOf = (resources: StackResource[], logicalId: string): string | undefined =>
  resources.find((each) => each.LogicalResourceId === logicalId && each.ResourceStatus !== 'DELETE_COMPLETE')?.PhysicalResourceId
