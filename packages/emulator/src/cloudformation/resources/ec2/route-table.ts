import type { CreateRouteTableResult } from '@aws-sdk/client-ec2'
import { readProperties, structure, tags } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const properties = structure({ Tags: tags, VpcId: 'string' }, 'VpcId')

/** AWS::EC2::RouteTable. Its physical id is its id. */
export const routeTable: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['RouteTableId'],
  seconds: { create: 10, delete: 2 },
  create(place, { Tags, VpcId }) {
    const input = { VpcId, ...taggedAs(place, 'route-table', Tags) }
    return place.call<CreateRouteTableResult>('ec2', 'CreateRouteTable', input).RouteTable!.RouteTableId!
  },
  describe: (_place, { physicalId }) => ({ RouteTableId: physicalId }),
  remove(place, { physicalId: RouteTableId }) {
    place.call('ec2', 'DeleteRouteTable', { RouteTableId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}
