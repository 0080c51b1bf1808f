import type { CreateSubnetResult, DescribeSubnetsResult } from '@aws-sdk/client-ec2'
import { readProperties, structure, tags } from '../properties.ts'
import type { ResourceType, Workplace } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const properties = structure(
  { AvailabilityZone: 'string', CidrBlock: 'string', MapPublicIpOnLaunch: 'boolean', Tags: tags, VpcId: 'string' },
  'VpcId',
)

/** AWS::EC2::Subnet. Its physical id is its id. */
export const subnet: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['AvailabilityZone', 'CidrBlock', 'SubnetId', 'VpcId'],
  seconds: { create: 4, delete: 5 },
  create(place, { AvailabilityZone, CidrBlock, Tags, VpcId }) {
    const input = {
      VpcId,
      CidrBlock,
      ...(AvailabilityZone !== undefined && { AvailabilityZone }),
      ...taggedAs(place, 'subnet', Tags),
    }
    return place.call<CreateSubnetResult>('ec2', 'CreateSubnet', input).Subnet!.SubnetId!
  },
  configure(place, { physicalId: SubnetId, properties: { MapPublicIpOnLaunch } }) {
    if (MapPublicIpOnLaunch === undefined) return
    place.call('ec2', 'ModifySubnetAttribute', { SubnetId, MapPublicIpOnLaunch: { Value: MapPublicIpOnLaunch } })
  },
  isStable: (place, { physicalId }) => findSubnet(place, physicalId!)?.State === 'available',
  describe(place, { physicalId }) {
    const found = findSubnet(place, physicalId!)
    return {
      AvailabilityZone: found?.AvailabilityZone,
      CidrBlock: found?.CidrBlock,
      SubnetId: physicalId,
      VpcId: found?.VpcId,
    }
  },
  remove(place, { physicalId: SubnetId }) {
    place.call('ec2', 'DeleteSubnet', { SubnetId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}

function findSubnet(place: Workplace, id: string) {
  return place.call<DescribeSubnetsResult>('ec2', 'DescribeSubnets', { SubnetIds: [id] }).Subnets?.[0]
}
