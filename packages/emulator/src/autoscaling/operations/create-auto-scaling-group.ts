import type { CreateAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import { newUuid } from '../../ecs/state/random.ts'
import { validationError } from '../../protocol/query/read-form.ts'
import type { Region, RegionOperation } from '../../region/region.ts'
import { checkCapacity } from '../checks/capacity.ts'
import { checkPools, checkSettings, UNSUPPORTED } from '../checks/group-members.ts'
import { readLaunchSource, tryLaunch } from '../checks/launch-source.ts'
import { readPlaces } from '../checks/places.ts'
import { alreadyExists, checkName, refuseMembers } from '../checks/refusals.ts'
import { withTags } from '../checks/tags.ts'
import { undoingDraws } from '../checks/undoing-draws.ts'
import { created } from '../scaling/causes.ts'
import { groupArn } from '../state/arns.ts'
import type { AutoScalingGroup } from '../state/auto-scaling-state.ts'
import { request } from '../state/groups.ts'
import { callerPrincipal, ensureServiceLinkedRole } from '../state/principals.ts'

/** A group that keeps a number of instances; they come in a moment. */
export const createAutoScalingGroup: RegionOperation<CreateAutoScalingGroupType, object> = (region, input, now, caller) => {
  const { groups } = region.state.autoScaling
  const { AutoScalingGroupName: name } = input
  checkName(name ?? '', 'autoScalingGroupName')
  refuseMembers(input, [...UNSUPPORTED, 'InstanceId', 'LifecycleHookSpecificationList', 'TrafficSources', 'ServiceLinkedRoleARN'])
  if (groups.has(name!)) {
    throw alreadyExists(`AutoScalingGroup by this name already exists - A group with the name ${name} already exists`)
  }
  const group = readGroup(region, input, now)
  undoingDraws(region.state, () => {
    tryLaunch(region, callerPrincipal(region, caller), group, now)
    ensureServiceLinkedRole(region, caller, now)
  })

  group.arn = groupArn(region.state, newUuid(region.state), group.name)
  groups.set(group.name, group)
  request(region.state, group, created(now, group.desiredCapacity), now)
  return {}
}

function readGroup(region: Region, input: CreateAutoScalingGroupType, now: number): AutoScalingGroup {
  const launch = readLaunchSource(region, input)
  if (!launch) {
    throw validationError(
      'Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.',
    )
  }
  const { MinSize: minSize = 0, MaxSize: maxSize = 0, DesiredCapacity: desiredCapacity = minSize } = input
  checkCapacity({ minSize, maxSize, desiredCapacity })
  checkSettings(input)
  const { LoadBalancerNames: loadBalancerNames = [], TargetGroupARNs: targetGroupArns = [] } = input
  checkPools(region, loadBalancerNames, targetGroupArns)
  return {
    name: input.AutoScalingGroupName!,
    arn: '',
    createdAt: now,
    launch,
    minSize,
    maxSize,
    desiredCapacity,
    defaultCooldown: input.DefaultCooldown ?? 300,
    ...readPlaces(region, input.VPCZoneIdentifier, input.AvailabilityZones),
    loadBalancerNames,
    targetGroupArns,
    healthCheckType: input.HealthCheckType ?? 'EC2',
    healthCheckGracePeriod: input.HealthCheckGracePeriod ?? 0,
    terminationPolicies: input.TerminationPolicies?.length ? input.TerminationPolicies : ['Default'],
    newInstancesProtectedFromScaleIn: input.NewInstancesProtectedFromScaleIn ?? false,
    tags: withTags([], input.Tags ?? []),
    instances: new Map(),
    isDeleting: false,
    unreplaced: 0,
    failures: 0,
  }
}
