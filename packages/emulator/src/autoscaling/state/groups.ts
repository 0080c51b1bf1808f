import { schedule } from '../../ecs/state/agenda.ts'
import type { RegionState } from '../../region/region-state.ts'
import { validationError } from '../../protocol/query/read-form.ts'
import type { AutoScalingGroup, AutoScalingState, GroupInstance } from './auto-scaling-state.ts'

/** How long a group takes to act on what it was asked for. */
const REACTION_TIME = 3_000

/** Throws ValidationError. */
export function getGroup({ groups }: AutoScalingState, name: string): AutoScalingGroup {
  const group = groups.get(name)
  if (!group) throw validationError(`AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`)
  return group
}

/** A group that is not on its way out. Throws ValidationError. */
export function getLivingGroup(state: AutoScalingState, name: string): AutoScalingGroup {
  const group = getGroup(state, name)
  if (group.isDeleting) throw validationError(`AutoScalingGroup '${name}' is pending delete.`)
  return group
}

/** Who holds an instance. */
export function findMembership(
  { groups }: AutoScalingState,
  instanceId: string,
): { group: AutoScalingGroup; instance: GroupInstance } | undefined {
  for (const group of groups.values()) {
    const instance = group.instances.get(instanceId)
    if (instance) return { group, instance }
  }
  return undefined
}

/** Instances that count towards the desired capacity. */
export const activeInstances = (group: Pick<AutoScalingGroup, 'instances'>): GroupInstance[] =>
  [...group.instances.values()].filter(({ lifecycleState }) => lifecycleState !== 'Terminating')

/** Lets a group look at its instances at `at`, unless it will do so earlier. */
export function planReview(state: RegionState, group: AutoScalingGroup, at: number): void {
  if (group.dueAt !== undefined && group.dueAt <= at) return
  group.dueAt = at
  schedule(state, at, { service: 'autoscaling', groupName: group.name })
}

/** Notes what somebody asked of a group; it acts in a moment, also when it was waiting after failures. */
export function request(state: RegionState, group: AutoScalingGroup, sentence: string, now: number): void {
  group.request = sentence
  group.failures = 0
  group.retryAt = undefined
  planReview(state, group, now + REACTION_TIME)
}
