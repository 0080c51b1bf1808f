import type { UpdateAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { checkCapacity } from '../checks/capacity.ts'
import { checkSettings, UNSUPPORTED } from '../checks/group-members.ts'
import { readLaunchSource, tryLaunch } from '../checks/launch-source.ts'
import { readPlaces } from '../checks/places.ts'
import { refuseMembers } from '../checks/refusals.ts'
import { undoingDraws } from '../checks/undoing-draws.ts'
import { updated } from '../scaling/causes.ts'
import type { AutoScalingGroup } from '../state/auto-scaling-state.ts'
import { getLivingGroup, request } from '../state/groups.ts'
import { callerPrincipal } from '../state/principals.ts'

/** What is not given stays; a desired capacity that is out of new bounds moves to the bound. Instances that run are not changed. */
export const updateAutoScalingGroup: RegionOperation<UpdateAutoScalingGroupType, object> = (region, input, now, caller) => {
  const group = getLivingGroup(region.state.autoScaling, input.AutoScalingGroupName ?? '')
  refuseMembers(input, [...UNSUPPORTED, 'ServiceLinkedRoleARN'])
  const capacity = newCapacity(group, input)
  checkCapacity(capacity)
  checkSettings(input)
  const movesPlace = input.VPCZoneIdentifier !== undefined || input.AvailabilityZones !== undefined
  const places = movesPlace ? readPlaces(region, input.VPCZoneIdentifier, input.AvailabilityZones) : undefined
  const launch = readLaunchSource(region, input) ?? group.launch
  const changed = { ...group, ...capacity, ...places, launch }
  if (launch !== group.launch) {
    undoingDraws(region.state, () => tryLaunch(region, callerPrincipal(region, caller), changed, now))
  }

  const from = group.desiredCapacity
  Object.assign(group, capacity, places, {
    launch,
    defaultCooldown: input.DefaultCooldown ?? group.defaultCooldown,
    healthCheckType: input.HealthCheckType ?? group.healthCheckType,
    healthCheckGracePeriod: input.HealthCheckGracePeriod ?? group.healthCheckGracePeriod,
    terminationPolicies: input.TerminationPolicies?.length ? input.TerminationPolicies : group.terminationPolicies,
    newInstancesProtectedFromScaleIn: input.NewInstancesProtectedFromScaleIn ?? group.newInstancesProtectedFromScaleIn,
  } satisfies Partial<AutoScalingGroup>)
  request(region.state, group, updated(now, group, from), now)
  return {}
}

function newCapacity(group: AutoScalingGroup, { MinSize, MaxSize, DesiredCapacity }: UpdateAutoScalingGroupType) {
  const { minSize, maxSize } = { minSize: MinSize ?? group.minSize, maxSize: MaxSize ?? group.maxSize }
  const within = Math.max(minSize, Math.min(maxSize, group.desiredCapacity))
  return { minSize, maxSize, desiredCapacity: DesiredCapacity ?? within }
}
