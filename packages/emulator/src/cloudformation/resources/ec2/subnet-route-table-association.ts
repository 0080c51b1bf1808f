import type { AssociateRouteTableResult } from '@aws-sdk/client-ec2'
import { readProperties, structure } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

const properties = structure({ RouteTableId: 'string', SubnetId: 'string' }, 'RouteTableId', 'SubnetId')

/** AWS::EC2::SubnetRouteTableAssociation. Its physical id is its id. */
export const subnetRouteTableAssociation: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['Id'],
  seconds: { create: 2, delete: 2 },
  create: (place, { RouteTableId, SubnetId }) =>
    place.call<AssociateRouteTableResult>('ec2', 'AssociateRouteTable', { RouteTableId, SubnetId }).AssociationId!,
  describe: (_place, { physicalId }) => ({ Id: physicalId }),
  remove(place, { physicalId: AssociationId }) {
    place.call('ec2', 'DisassociateRouteTable', { AssociationId })
    return true
  },
}
