import type {
  AutoScalingGroup as GroupShape,
  AutoScalingInstanceDetails,
  Instance,
  LaunchTemplateSpecification,
  TagDescription,
} from '@aws-sdk/client-auto-scaling'
import type { AutoScalingGroup, GroupInstance, GroupTag, LaunchSource } from '../state/auto-scaling-state.ts'

export function toGroup(group: AutoScalingGroup, withInstances: boolean): GroupShape {
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: group.arn,
    ...toSource(group.launch),
    MinSize: group.minSize,
    MaxSize: group.maxSize,
    DesiredCapacity: group.desiredCapacity,
    DefaultCooldown: group.defaultCooldown,
    AvailabilityZones: group.availabilityZones,
    LoadBalancerNames: group.loadBalancerNames,
    TargetGroupARNs: group.targetGroupArns,
    HealthCheckType: group.healthCheckType,
    HealthCheckGracePeriod: group.healthCheckGracePeriod,
    Instances: withInstances ? [...group.instances.values()].map(toInstance) : [],
    CreatedTime: new Date(group.createdAt),
    SuspendedProcesses: [],
    VPCZoneIdentifier: group.subnetIds.join(','),
    EnabledMetrics: [],
    Status: group.isDeleting ? 'Delete in progress' : undefined,
    Tags: group.tags.map((tag) => toTag(group.name, tag)),
    TerminationPolicies: group.terminationPolicies,
    NewInstancesProtectedFromScaleIn: group.newInstancesProtectedFromScaleIn,
    CapacityRebalance: false,
  }
}

export const toTag = (groupName: string, { key, value, propagateAtLaunch }: GroupTag): TagDescription => ({
  ResourceId: groupName,
  ResourceType: 'auto-scaling-group',
  Key: key,
  Value: value,
  PropagateAtLaunch: propagateAtLaunch,
})

function toInstance(instance: GroupInstance): Instance {
  return {
    InstanceId: instance.id,
    InstanceType: instance.instanceType,
    AvailabilityZone: instance.availabilityZone,
    LifecycleState: instance.lifecycleState,
    HealthStatus: instance.isUnhealthy ? 'Unhealthy' : 'Healthy',
    ...(instance.launch && toSource(instance.launch)),
    ImageId: instance.imageId,
    ProtectedFromScaleIn: instance.isProtected,
  }
}

export function toInstanceDetails(group: AutoScalingGroup, instance: GroupInstance): AutoScalingInstanceDetails {
  const { HealthStatus, ...shape } = toInstance(instance)
  return { ...shape, HealthStatus: HealthStatus!.toUpperCase(), AutoScalingGroupName: group.name }
}

function toSource(launch: LaunchSource): {
  LaunchConfigurationName?: string
  LaunchTemplate?: LaunchTemplateSpecification
} {
  if (launch.kind === 'configuration') return { LaunchConfigurationName: launch.name }
  const { id, name, version } = launch
  return { LaunchTemplate: { LaunchTemplateId: id, LaunchTemplateName: name, Version: version } }
}
