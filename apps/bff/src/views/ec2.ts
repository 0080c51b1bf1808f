import type { Instance, IpPermission, KeyPairInfo, SecurityGroup, Subnet, Tag, Vpc } from '@aws-sdk/client-ec2'
import type { InstanceProfile } from '@aws-sdk/client-iam'
import type {
  Ec2InstanceView,
  InstanceProfileView,
  KeyPairView,
  SecurityGroupView,
  SubnetView,
  VpcView,
} from '@gantry/shared/console/ec2'
import { defined, toMillis } from './view.ts'

const tagOf = (tags: Tag[] | undefined, key: string) => tags?.find((tag) => tag.Key === key)?.Value

export const toKeyPairView = (pair: KeyPairInfo): KeyPairView =>
  defined<KeyPairView>({
    keyName: pair.KeyName ?? '',
    keyPairId: pair.KeyPairId ?? '',
    fingerprint: pair.KeyFingerprint,
    keyType: pair.KeyType,
    createdAt: toMillis(pair.CreateTime),
  })

export const toVpcView = (vpc: Vpc): VpcView =>
  defined<VpcView>({
    vpcId: vpc.VpcId ?? '',
    name: tagOf(vpc.Tags, 'Name'),
    cidrBlock: vpc.CidrBlock ?? '',
    isDefault: vpc.IsDefault ?? false,
  })

export const toSubnetView = (subnet: Subnet): SubnetView =>
  defined<SubnetView>({
    subnetId: subnet.SubnetId ?? '',
    name: tagOf(subnet.Tags, 'Name'),
    vpcId: subnet.VpcId ?? '',
    cidrBlock: subnet.CidrBlock ?? '',
    availabilityZone: subnet.AvailabilityZone ?? '',
    availableIpAddressCount: subnet.AvailableIpAddressCount ?? 0,
    mapPublicIpOnLaunch: subnet.MapPublicIpOnLaunch ?? false,
  })

export const toSecurityGroupView = (group: SecurityGroup): SecurityGroupView =>
  defined<SecurityGroupView>({
    groupId: group.GroupId ?? '',
    groupName: group.GroupName ?? '',
    description: group.Description ?? '',
    vpcId: group.VpcId,
    ingress: (group.IpPermissions ?? []).flatMap(toRules),
  })

/** One line for each source: `tcp 80 from 0.0.0.0/0`. */
function toRules({
  IpProtocol,
  FromPort,
  ToPort,
  IpRanges,
  Ipv6Ranges,
  UserIdGroupPairs,
  PrefixListIds,
}: IpPermission): string[] {
  const ports = FromPort === ToPort ? `${FromPort}` : `${FromPort}–${ToPort}`
  const what = IpProtocol === '-1' ? 'all traffic' : FromPort === undefined ? `${IpProtocol}` : `${IpProtocol} ${ports}`
  const sources = [
    ...(IpRanges ?? []).map(({ CidrIp }) => CidrIp),
    ...(Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
    ...(UserIdGroupPairs ?? []).map(({ GroupId }) => GroupId),
    ...(PrefixListIds ?? []).map(({ PrefixListId }) => PrefixListId),
  ]
  return sources.map((source) => `${what} from ${source}`)
}

export const toInstanceProfileView = (profile: InstanceProfile): InstanceProfileView =>
  defined<InstanceProfileView>({
    instanceProfileName: profile.InstanceProfileName ?? '',
    arn: profile.Arn ?? '',
    roleName: profile.Roles?.[0]?.RoleName,
  })

export const toEc2InstanceView = (instance: Instance): Ec2InstanceView =>
  defined<Ec2InstanceView>({
    instanceId: instance.InstanceId ?? '',
    state: instance.State?.Name ?? 'pending',
    stateReason: instance.StateReason?.Message || undefined,
    instanceType: instance.InstanceType ?? '',
    imageId: instance.ImageId ?? '',
    availabilityZone: instance.Placement?.AvailabilityZone,
    vpcId: instance.VpcId,
    subnetId: instance.SubnetId,
    privateIp: instance.PrivateIpAddress,
    publicIp: instance.PublicIpAddress,
    // Where there is none, EC2 answers an empty text.
    publicDns: instance.PublicDnsName || undefined,
    keyName: instance.KeyName,
    instanceProfileArn: instance.IamInstanceProfile?.Arn,
    securityGroups: (instance.SecurityGroups ?? []).map(({ GroupId = '', GroupName = '' }) => ({
      groupId: GroupId,
      groupName: GroupName,
    })),
    launchedAt: toMillis(instance.LaunchTime),
    autoScalingGroup: tagOf(instance.Tags, 'aws:autoscaling:groupName'),
  })
