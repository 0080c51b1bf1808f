import type * as ec2 from '@aws-sdk/client-ec2'
import { findInstanceType } from '@gantry/shared/ecs/instance-types'
import type { Region } from '../../region/region.ts'
import type { Ec2Instance, Ec2InstanceState } from '../state/ec2-state.ts'
import { privateDnsName, publicDnsName } from './dns.ts'

/** Source: InstanceState in the Amazon EC2 API Reference. */
const STATE_CODES: Record<Ec2InstanceState, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
}

export const toInstanceState = (state: Ec2InstanceState): ec2.InstanceState => ({ Code: STATE_CODES[state], Name: state })

/** A machine as DescribeInstances tells of it. A terminated one has lost its network. */
export function toInstance(region: Region, instance: Ec2Instance): ec2.Instance {
  const { id, state, stateTransitionReason = '', instanceProfileArn } = instance
  const profile = [...region.iam.instanceProfiles.values()].find(({ arn }) => arn === instanceProfileArn)
  return {
    InstanceId: id,
    ImageId: instance.imageId,
    InstanceType: instance.instanceType as ec2._InstanceType,
    State: toInstanceState(state),
    StateTransitionReason: stateTransitionReason,
    ...(stateTransitionReason !== '' && {
      StateReason: {
        Code: 'Client.UserInitiatedShutdown',
        Message: 'Client.UserInitiatedShutdown: User initiated shutdown',
      },
    }),
    LaunchTime: new Date(instance.launchedAt),
    AmiLaunchIndex: instance.launchIndex,
    ClientToken: instance.clientToken ?? '',
    Placement: { AvailabilityZone: instance.availabilityZone, GroupName: '', Tenancy: 'default' },
    Monitoring: { State: instance.isMonitored ? 'enabled' : 'disabled' },
    ...(instance.keyName !== undefined && { KeyName: instance.keyName }),
    ...(instanceProfileArn !== undefined && {
      IamInstanceProfile: { Arn: instanceProfileArn, ...(profile && { Id: profile.id }) },
    }),
    ...hardwareOf(instance),
    ...(state === 'terminated' ? unplugged : networkOf(region, instance)),
    Tags: instance.tags,
  }
}

const unplugged = { PrivateDnsName: '', PublicDnsName: '', SecurityGroups: [], NetworkInterfaces: [], ProductCodes: [] }

function hardwareOf({ instanceType }: Ec2Instance): Partial<ec2.Instance> {
  return {
    Architecture: 'x86_64',
    VirtualizationType: 'hvm',
    Hypervisor: 'xen',
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
    BlockDeviceMappings: [],
    EbsOptimized: false,
    EnaSupport: true,
    CpuOptions: { CoreCount: findInstanceType(instanceType)?.vcpu ?? 1, ThreadsPerCore: 1 },
    PlatformDetails: 'Linux/UNIX',
    ProductCodes: [],
  }
}

function networkOf(region: Region, instance: Ec2Instance): Partial<ec2.Instance> {
  const { privateIp, publicIp, subnetId, vpcId, securityGroupIds } = instance
  const [face] = [toNetworkInterface(region, instance)]
  return {
    PrivateIpAddress: privateIp,
    PrivateDnsName: face.PrivateDnsName ?? '',
    PublicDnsName: face.Association?.PublicDnsName ?? '',
    ...(publicIp !== undefined && { PublicIpAddress: publicIp }),
    SubnetId: subnetId,
    VpcId: vpcId,
    SourceDestCheck: true,
    SecurityGroups: groupsOf(region, securityGroupIds),
    NetworkInterfaces: [
      {
        NetworkInterfaceId: face.NetworkInterfaceId,
        Description: face.Description,
        Status: 'in-use',
        SubnetId: subnetId,
        VpcId: vpcId,
        OwnerId: face.OwnerId,
        MacAddress: face.MacAddress,
        PrivateIpAddress: privateIp,
        PrivateDnsName: face.PrivateDnsName,
        SourceDestCheck: true,
        InterfaceType: 'interface',
        Groups: face.Groups,
        ...(face.Association && { Association: face.Association }),
        Attachment: {
          AttachmentId: face.Attachment?.AttachmentId,
          AttachTime: face.Attachment?.AttachTime,
          DeviceIndex: 0,
          DeleteOnTermination: true,
          Status: 'attached',
        },
      },
    ],
  }
}

const groupsOf = ({ state }: Region, ids: string[]): ec2.GroupIdentifier[] =>
  ids.map((id) => ({ GroupId: id, GroupName: state.ec2.securityGroups.get(id)?.name ?? '' }))

/** The one network interface that a machine has. */
export function toNetworkInterface(region: Region, instance: Ec2Instance): ec2.NetworkInterface {
  const { state } = region
  const { id, networkInterfaceId, privateIp, publicIp, vpcId } = instance
  const hasNames = state.ec2.vpcs.get(vpcId)?.enableDnsHostnames === true
  const PublicDnsName = publicIp !== undefined && hasNames ? publicDnsName(state.region, publicIp) : ''
  const PrivateDnsName = privateDnsName(state.region, privateIp)
  const digits = networkInterfaceId.slice(4, 14).match(/../g)!
  return {
    NetworkInterfaceId: networkInterfaceId,
    AvailabilityZone: instance.availabilityZone,
    Description: '',
    InterfaceType: 'interface',
    MacAddress: ['02', ...digits].join(':'),
    OwnerId: state.account,
    RequesterManaged: false,
    SourceDestCheck: true,
    Status: 'in-use',
    SubnetId: instance.subnetId,
    VpcId: vpcId,
    PrivateIpAddress: privateIp,
    PrivateDnsName,
    Groups: groupsOf(region, instance.securityGroupIds),
    ...(publicIp !== undefined && { Association: { IpOwnerId: 'amazon', PublicIp: publicIp, PublicDnsName } }),
    Attachment: {
      AttachmentId: networkInterfaceId.replace('eni-', 'eni-attach-'),
      AttachTime: new Date(instance.launchedAt),
      DeleteOnTermination: true,
      DeviceIndex: 0,
      InstanceId: id,
      InstanceOwnerId: state.account,
      Status: 'attached',
    },
    TagSet: [],
  }
}
