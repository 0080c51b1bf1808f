import type { Region } from '../../region/region.ts'
import { endActivity } from '../state/activities.ts'
import type { AutoScalingGroup, GroupInstance } from '../state/auto-scaling-state.ts'
import { activeInstances, planReview } from '../state/groups.ts'
import { fellIll, replacementStarted, scaledIn, started } from './causes.ts'
import { ailmentOf } from './health.ts'
import { launch } from './launch.ts'
import { register } from './load-balancers.ts'
import { carryOnTermination, takeOutOfService } from './terminate.ts'
import { selectForTermination } from './termination-policy.ts'

/** A group looks at its instances and does what brings it closer to what it should be. */
export function reviewGroup(region: Region, group: AutoScalingGroup, now: number): void {
  for (const instance of group.instances.values()) carryOn(region, group, instance, now)
  if (group.retryAt === undefined || group.retryAt <= now) {
    group.retryAt = undefined
    takeOutUnhealthy(region, group, now)
    scaleOut(region, group, now)
    scaleIn(region, group, now)
  }
  if (group.isDeleting && group.instances.size === 0) forgetGroup(region, group)
}

/** Takes a group out of the state; its activities stay. */
export function forgetGroup({ state }: Region, group: AutoScalingGroup): void {
  state.autoScaling.groups.delete(group.name)
  for (const activity of state.autoScaling.activities) {
    if (activity.groupArn === group.arn) activity.isOfDeletedGroup = true
  }
}

function carryOn(region: Region, group: AutoScalingGroup, instance: GroupInstance, now: number): void {
  if (instance.lifecycleState === 'Terminating') {
    if (carryOnTermination(region, group, instance, now)) group.instances.delete(instance.id)
  } else if (instance.lifecycleState === 'Pending' && region.state.ec2.instances.get(instance.id)?.state === 'running') {
    const refusals = register(region, group, instance.id, now)
    instance.lifecycleState = 'InService'
    instance.inServiceAt = now
    const statusMessage = refusals.length > 0 ? refusals.join(' ') : undefined
    endActivity(region.state, instance.activityId, now, { statusCode: 'Successful', statusMessage })
  }
}

function takeOutUnhealthy(region: Region, group: AutoScalingGroup, now: number): void {
  for (const instance of activeInstances(group)) {
    const ailment = ailmentOf(region, group, instance, now)
    if (!ailment) continue
    const { statusCode } = takeOutOfService(region, group, instance, fellIll(now, ailment), now)
    if (statusCode === 'Failed') return waitLonger(region, group, now)
    group.unreplaced++
  }
}

function scaleOut(region: Region, group: AutoScalingGroup, now: number): void {
  const actual = activeInstances(group).length
  const { desiredCapacity: desired } = group
  for (let count = actual; count < desired && group.retryAt === undefined; count++) {
    const cause = group.unreplaced > 0 ? replacementStarted(now) : started(group.request, now, actual, desired)
    if (!launch(region, group, cause, now)) return waitLonger(region, group, now)
    group.failures = 0
    group.unreplaced = Math.max(0, group.unreplaced - 1)
  }
}

function scaleIn(region: Region, group: AutoScalingGroup, now: number): void {
  const { desiredCapacity: desired, terminationPolicies: policies, request } = group
  const actual = activeInstances(group).length
  const { launchConfigurations } = region.state.autoScaling
  const createdAtOf = (name: string) => launchConfigurations.get(name)?.createdAt ?? 0
  for (let count = actual; count > desired && group.retryAt === undefined; count--) {
    const instances = activeInstances(group).map((one) => (group.isDeleting ? { ...one, isProtected: false } : one))
    const chosen = selectForTermination({ instances, policies, createdAtOf, now })
    if (!chosen) return
    const instance = group.instances.get(chosen.id)!
    const cause = scaledIn(now, { request, from: actual, to: desired, instanceId: instance.id })
    if (takeOutOfService(region, group, instance, cause, now).statusCode === 'Failed') return waitLonger(region, group, now)
  }
  if (group.retryAt !== undefined) return
  group.request = undefined
  group.unreplaced = 0
}

const MINUTE = 60_000
const LONGEST_WAIT = 16 * MINUTE

/** After a failure: one minute, then twice as long each time. */
function waitLonger(region: Region, group: AutoScalingGroup, now: number): void {
  group.retryAt = now + Math.min(MINUTE * 2 ** group.failures, LONGEST_WAIT)
  group.failures++
  planReview(region.state, group, group.retryAt)
}
