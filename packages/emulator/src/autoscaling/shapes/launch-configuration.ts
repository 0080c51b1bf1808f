import type { LaunchConfiguration as Shape } from '@aws-sdk/client-auto-scaling'
import type { LaunchConfiguration } from '../state/auto-scaling-state.ts'

export function toLaunchConfiguration(configuration: LaunchConfiguration): Shape {
  return {
    LaunchConfigurationName: configuration.name,
    LaunchConfigurationARN: configuration.arn,
    ImageId: configuration.imageId,
    KeyName: configuration.keyName ?? '',
    SecurityGroups: configuration.securityGroups,
    ClassicLinkVPCSecurityGroups: [],
    UserData: configuration.userData ?? '',
    InstanceType: configuration.instanceType,
    KernelId: '',
    RamdiskId: '',
    BlockDeviceMappings: [],
    InstanceMonitoring: { Enabled: configuration.isMonitored },
    IamInstanceProfile: configuration.iamInstanceProfile,
    CreatedTime: new Date(configuration.createdAt),
    EbsOptimized: configuration.ebsOptimized,
    AssociatePublicIpAddress: configuration.associatePublicIpAddress,
  }
}
