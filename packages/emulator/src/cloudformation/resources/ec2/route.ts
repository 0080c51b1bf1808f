import { readProperties, structure } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

const properties = structure(
  { DestinationCidrBlock: 'string', GatewayId: 'string', RouteTableId: 'string' },
  'DestinationCidrBlock',
  'GatewayId',
  'RouteTableId',
)

/** AWS::EC2::Route through a gateway. Its physical id is made of the table's and where it leads. */
export const route: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['CidrBlock'],
  seconds: { create: 2, delete: 2 },
  create(place, { DestinationCidrBlock, GatewayId, RouteTableId }) {
    place.call('ec2', 'CreateRoute', { DestinationCidrBlock, GatewayId, RouteTableId })
    return `${String(RouteTableId)}|${String(DestinationCidrBlock)}`
  },
  describe: (_place, { properties: { DestinationCidrBlock } }) => ({ CidrBlock: DestinationCidrBlock }),
  remove(place, { properties: { DestinationCidrBlock, RouteTableId } }) {
    place.call('ec2', 'DeleteRoute', { DestinationCidrBlock, RouteTableId })
    return true
  },
}
