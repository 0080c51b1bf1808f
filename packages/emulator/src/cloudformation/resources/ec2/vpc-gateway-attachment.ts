import { readProperties, structure } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

const properties = structure({ InternetGatewayId: 'string', VpcId: 'string' }, 'InternetGatewayId', 'VpcId')

/** AWS::EC2::VPCGatewayAttachment of an internet gateway. Its physical id is made of the VPC's. */
export const vpcGatewayAttachment: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['AttachmentType'],
  seconds: { create: 5, delete: 5 },
  create(place, { InternetGatewayId, VpcId }) {
    place.call('ec2', 'AttachInternetGateway', { InternetGatewayId, VpcId })
    return `IGW|${String(VpcId)}`
  },
  describe: () => ({ AttachmentType: 'IGW' }),
  remove(place, { properties: { InternetGatewayId, VpcId } }) {
    place.call('ec2', 'DetachInternetGateway', { InternetGatewayId, VpcId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}
