import type { RunInstancesCommandInput } from '@aws-sdk/client-ec2'
import type { LaunchTemplate } from '../../ec2/state/ec2-state.ts'
import type { Region } from '../../region/region.ts'
import type { AutoScalingGroup, LaunchConfiguration, LaunchSource } from '../state/auto-scaling-state.ts'

type Launching = Pick<AutoScalingGroup, 'name' | 'launch' | 'subnetIds' | 'tags'>

/** What Auto Scaling asks of EC2 for instances of a group in one zone. */
export function toRunInstances(region: Region, group: Launching, zone: string, count: number): RunInstancesCommandInput {
  return {
    ...sourceOf(region, group.launch, subnetIn(region, group, zone)),
    MinCount: count,
    MaxCount: count,
    TagSpecifications: [
      {
        ResourceType: 'instance',
        Tags: [
          { Key: 'aws:autoscaling:groupName', Value: group.name },
          ...group.tags.filter((tag) => tag.propagateAtLaunch).map(({ key, value }) => ({ Key: key, Value: value })),
        ],
      },
    ],
  }
}

/** The source with the version of a template that counts now. */
export function resolveVersion({ state }: Region, launch: LaunchSource): LaunchSource {
  if (launch.kind === 'configuration') return launch
  const template = state.ec2.launchTemplates.get(launch.id)
  return template ? { ...launch, version: String(versionOf(template, launch.version)) } : launch
}

function versionOf({ defaultVersion, versions }: LaunchTemplate, version = '$Default'): number {
  if (version === '$Default') return defaultVersion
  return version === '$Latest' ? versions.length : Number(version)
}

/** The group's subnet in the zone, or the default one. */
function subnetIn({ state }: Region, { subnetIds }: Launching, zone: string): string | undefined {
  const { subnets } = state.ec2
  if (subnetIds.length > 0) return subnetIds.find((id) => subnets.get(id)?.availabilityZone === zone) ?? subnetIds[0]
  return [...subnets.values()].find((subnet) => subnet.defaultForAz && subnet.availabilityZone === zone)?.id
}

function sourceOf(region: Region, launch: LaunchSource, SubnetId?: string): Partial<RunInstancesCommandInput> {
  if (launch.kind === 'configuration') {
    return ofConfiguration(region.state.autoScaling.launchConfigurations.get(launch.name)!, SubnetId)
  }
  const { id, version } = resolveVersion(region, launch) as LaunchSource & { kind: 'template' }
  const data = region.state.ec2.launchTemplates.get(id)?.versions[Number(version) - 1]?.data
  const LaunchTemplate = { LaunchTemplateId: id, Version: version }
  const [networkInterface] = data?.NetworkInterfaces ?? []
  // Where a template speaks of network interfaces, a subnet beside them is refused.
  if (!networkInterface) return { LaunchTemplate, SubnetId }
  const { DeviceIndex = 0, AssociatePublicIpAddress, Groups, DeleteOnTermination } = networkInterface
  return {
    LaunchTemplate,
    NetworkInterfaces: [{ DeviceIndex, AssociatePublicIpAddress, Groups, DeleteOnTermination, SubnetId }],
  }
}

function ofConfiguration(configuration: LaunchConfiguration, SubnetId?: string): Partial<RunInstancesCommandInput> {
  const { imageId, instanceType, keyName, securityGroups, userData, iamInstanceProfile, isMonitored } = configuration
  const { associatePublicIpAddress: AssociatePublicIpAddress } = configuration
  const Groups = securityGroups.length > 0 ? securityGroups : undefined
  const profile = iamInstanceProfile?.startsWith('arn:') ? { Arn: iamInstanceProfile } : { Name: iamInstanceProfile }
  return {
    ImageId: imageId,
    InstanceType: instanceType as RunInstancesCommandInput['InstanceType'],
    KeyName: keyName,
    UserData: userData,
    IamInstanceProfile: iamInstanceProfile === undefined ? undefined : profile,
    Monitoring: { Enabled: isMonitored },
    ...(AssociatePublicIpAddress === undefined
      ? { SubnetId, SecurityGroupIds: Groups }
      : { NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress, SubnetId, Groups }] }),
  }
}
