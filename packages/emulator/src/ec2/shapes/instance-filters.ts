import type { Region } from '../../region/region.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import type { FilterValues } from './filters.ts'
import { toInstance } from './instance.ts'

/** What DescribeInstances and its like can be asked for. */
export const instanceFilters = (region: Region): FilterValues<Ec2Instance> => ({
  'instance-id': ({ id }) => id,
  'instance-state-name': ({ state }) => state,
  'instance-state-code': (instance) => String(toInstance(region, instance).State?.Code),
  'instance-type': ({ instanceType }) => instanceType,
  'image-id': ({ imageId }) => imageId,
  'vpc-id': ({ vpcId }) => vpcId,
  'subnet-id': ({ subnetId }) => subnetId,
  'availability-zone': ({ availabilityZone }) => availabilityZone,
  'key-name': ({ keyName }) => keyName,
  'reservation-id': ({ reservationId }) => reservationId,
  'client-token': ({ clientToken }) => clientToken,
  'private-ip-address': ({ privateIp }) => privateIp,
  'ip-address': ({ publicIp }) => publicIp,
  'instance.group-id': ({ securityGroupIds }) => securityGroupIds,
  'network-interface.network-interface-id': ({ networkInterfaceId }) => networkInterfaceId,
  'iam-instance-profile.arn': ({ instanceProfileArn }) => instanceProfileArn,
})
