import type { CreateVpcResult, DescribeSecurityGroupsResult, DescribeVpcsResult } from '@aws-sdk/client-ec2'
import { readProperties, structure, tags } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const properties = structure({
  CidrBlock: 'string',
  EnableDnsHostnames: 'boolean',
  EnableDnsSupport: 'boolean',
  InstanceTenancy: 'string',
  Tags: tags,
})

/** AWS::EC2::VPC. Its physical id is its id. */
export const vpc: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['CidrBlock', 'DefaultSecurityGroup', 'VpcId'],
  seconds: { create: 10, delete: 5 },
  create(place, { CidrBlock, InstanceTenancy, Tags }) {
    const input = { CidrBlock, ...(InstanceTenancy !== undefined && { InstanceTenancy }), ...taggedAs(place, 'vpc', Tags) }
    return place.call<CreateVpcResult>('ec2', 'CreateVpc', input).Vpc!.VpcId!
  },
  configure(place, { physicalId: VpcId, properties: { EnableDnsSupport, EnableDnsHostnames } }) {
    for (const [name, Value] of Object.entries({ EnableDnsSupport, EnableDnsHostnames })) {
      if (Value !== undefined) place.call('ec2', 'ModifyVpcAttribute', { VpcId, [name]: { Value } })
    }
  },
  isStable(place, { physicalId }) {
    const { Vpcs = [] } = place.call<DescribeVpcsResult>('ec2', 'DescribeVpcs', { VpcIds: [physicalId] })
    return Vpcs[0]?.State === 'available'
  },
  describe(place, { physicalId, properties: { CidrBlock } }) {
    const Filters = [
      { Name: 'vpc-id', Values: [physicalId] },
      { Name: 'group-name', Values: ['default'] },
    ]
    const { SecurityGroups = [] } = place.call<DescribeSecurityGroupsResult>('ec2', 'DescribeSecurityGroups', { Filters })
    return { CidrBlock, DefaultSecurityGroup: SecurityGroups[0]?.GroupId, VpcId: physicalId }
  },
  remove(place, { physicalId: VpcId }) {
    place.call('ec2', 'DeleteVpc', { VpcId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}
