import type { Region } from '../../region/region.ts'
import type { AutoScalingGroup, GroupInstance } from '../state/auto-scaling-state.ts'
import type { Ailment } from './causes.ts'
import { targetsOf } from './load-balancers.ts'

/** Why an instance must be replaced, if it must. */
export function ailmentOf(region: Region, group: AutoScalingGroup, instance: GroupInstance, now: number): Ailment | undefined {
  const machine = region.state.ec2.instances.get(instance.id)
  if (!machine || (machine.state !== 'pending' && machine.state !== 'running')) return 'ec2'
  if (instance.isUnhealthy) return 'user'
  const since = gracePeriodEndOf(group, instance)
  return since !== undefined && since <= now && failsBehindLoadBalancer(region, group, instance) ? 'elb' : undefined
}

/** When the group should look at an instance, as things are now; undefined when nothing is to be done with it. */
export function nextLookAt(region: Region, group: AutoScalingGroup, instance: GroupInstance, now: number): number | undefined {
  const machine = region.state.ec2.instances.get(instance.id)
  if (instance.lifecycleState === 'Terminating') {
    const isOver = !machine || machine.state === 'terminated'
    return isOver || (instance.isDraining && !isDraining(region, group, instance)) ? now : undefined
  }
  const isUp = instance.lifecycleState === 'Pending' && machine?.state === 'running'
  if (isUp || ailmentOf(region, group, instance, now)) return Math.max(now + NOTICE_TIME, group.retryAt ?? 0)
  return failsBehindLoadBalancer(region, group, instance) ? gracePeriodEndOf(group, instance) : undefined
}

/** Whether load balancers still let it finish what it has begun. */
export const isDraining = (region: Region, group: AutoScalingGroup, { id }: GroupInstance): boolean =>
  targetsOf(region, group, id).some(({ state }) => state === 'draining')

/** How long it takes a group to see what has become of an instance. */
const NOTICE_TIME = 5_000

const failsBehindLoadBalancer = (region: Region, group: AutoScalingGroup, { id }: GroupInstance): boolean =>
  group.healthCheckType.includes('ELB') && targetsOf(region, group, id).some(({ state }) => state === 'unhealthy')

const gracePeriodEndOf = ({ healthCheckGracePeriod }: AutoScalingGroup, { inServiceAt }: GroupInstance): number | undefined =>
  inServiceAt === undefined ? undefined : inServiceAt + healthCheckGracePeriod * 1000
