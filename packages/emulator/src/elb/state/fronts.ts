import type { ClassicLoadBalancer, ElbState, Listener, LoadBalancer, TargetGroup } from './elb-state.ts'
import { isClassic } from './elb-state.ts'

/** Where the requests to a target come from. */
export interface Front {
  vpcId?: string
  subnetIds: string[]
  /** None: network load balancers without, and classic ones outside of a VPC. */
  securityGroupIds: string[]
  /** Zones for which it takes requests. */
  zones: string[]
}

/** The load balancers that send requests to a pool. None for a target group that no listener forwards to. */
export function frontsOf(elb: ElbState, pool: ClassicLoadBalancer | TargetGroup): Front[] {
  if (isClassic(pool)) return [{ ...pool, zones: pool.availabilityZones }]
  return loadBalancersOf(elb, pool.arn).map((balancer) => ({
    ...(balancer.vpcId !== undefined && { vpcId: balancer.vpcId }),
    subnetIds: balancer.zones.map(({ subnetId }) => subnetId),
    securityGroupIds: balancer.securityGroupIds,
    zones: balancer.zones.map(({ name }) => name),
  }))
}

/** The load balancers with a listener that forwards to a target group. */
export function loadBalancersOf(elb: ElbState, targetGroupArn: string): LoadBalancer[] {
  const arns = new Set<string>()
  for (const listener of elb.listeners.values()) {
    if (targetGroupsOf(listener).includes(targetGroupArn)) arns.add(listener.loadBalancerArn)
  }
  return [...arns].flatMap((arn) => elb.loadBalancers.get(arn) ?? [])
}

export const listenersOf = (elb: ElbState, loadBalancerArn: string): Listener[] =>
  [...elb.listeners.values()].filter((listener) => listener.loadBalancerArn === loadBalancerArn)

/** ARNs of the target groups to which a listener forwards. */
export const targetGroupsOf = ({ defaultActions }: Pick<Listener, 'defaultActions'>): string[] =>
  defaultActions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
    ...(TargetGroupArn === undefined ? [] : [TargetGroupArn]),
    ...(ForwardConfig?.TargetGroups ?? []).flatMap((tuple) => tuple.TargetGroupArn ?? []),
  ])
