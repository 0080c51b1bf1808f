import type { Target } from '../../elb/state/elb-state.ts'
import { findPool } from '../../elb/state/elb-state.ts'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Region } from '../../region/region.ts'
import type { AutoScalingGroup } from '../state/auto-scaling-state.ts'
import { servicePrincipal } from '../state/principals.ts'

/** What an instance is behind the load balancers and in the target groups of its group. */
export function targetsOf({ state }: Region, group: AutoScalingGroup, instanceId: string): Target[] {
  const pools = [...group.loadBalancerNames, ...group.targetGroupArns].map((name) => findPool(state.elb, name))
  return pools.flatMap((pool) => [...(pool?.targets.values() ?? [])].filter((target) => target.instanceId === instanceId))
}

/** Puts an instance behind the group's load balancers; the refusals of those that did not want it. */
export function register(region: Region, group: AutoScalingGroup, instanceId: string, now: number): string[] {
  return callEach(region, group, instanceId, now, ['RegisterInstancesWithLoadBalancer', 'v2.RegisterTargets'])
}

/** Takes it away from there; a load balancer that is gone has nothing to say. */
export function deregister(region: Region, group: AutoScalingGroup, instanceId: string, now: number): void {
  callEach(region, group, instanceId, now, ['DeregisterInstancesFromLoadBalancer', 'v2.DeregisterTargets'])
}

function callEach(
  region: Region,
  group: AutoScalingGroup,
  instanceId: string,
  now: number,
  [classic, target]: [classic: string, target: string],
): string[] {
  const calls: [operation: string, input: object][] = [
    ...group.loadBalancerNames.map((LoadBalancerName): [string, object] => [
      classic,
      { LoadBalancerName, Instances: [{ InstanceId: instanceId }] },
    ]),
    ...group.targetGroupArns.map((TargetGroupArn): [string, object] => [
      target,
      { TargetGroupArn, Targets: [{ Id: instanceId }] },
    ]),
  ]
  return calls.flatMap(([operation, input]) => {
    try {
      region.call(servicePrincipal(region), 'elasticloadbalancing', operation, input, now)
      return []
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      return error.message
    }
  })
}
