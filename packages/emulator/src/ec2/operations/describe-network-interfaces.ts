import type { DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { passing } from '../shapes/filters.ts'
import { toNetworkInterface } from '../shapes/instance.ts'
import { pageOf } from '../shapes/page.ts'
import { plugged } from '../state/dependents.ts'

/** One of each machine that is not terminated. */
export const describeNetworkInterfaces: RegionOperation<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult> = (
  region,
  input,
) => {
  const all = plugged(region)
  const ids = input.NetworkInterfaceIds
  const missing = ids?.find((id) => !all.some(({ networkInterfaceId }) => networkInterfaceId === id))
  if (missing !== undefined) {
    throw refusal('InvalidNetworkInterfaceID.NotFound', `The networkInterface ID '${missing}' does not exist`)
  }
  const chosen = ids?.length ? all.filter(({ networkInterfaceId }) => ids.includes(networkInterfaceId)) : all
  const found = passing(chosen, input.Filters, {
    'network-interface-id': ({ networkInterfaceId }) => networkInterfaceId,
    'attachment.instance-id': ({ id }) => id,
    'vpc-id': ({ vpcId }) => vpcId,
    'subnet-id': ({ subnetId }) => subnetId,
    'group-id': ({ securityGroupIds }) => securityGroupIds,
    'availability-zone': ({ availabilityZone }) => availabilityZone,
    'addresses.private-ip-address': ({ privateIp }) => privateIp,
    'association.public-ip': ({ publicIp }) => publicIp,
    'private-ip-address': ({ privateIp }) => privateIp,
    status: () => 'in-use',
  })
  const { items, ...page } = pageOf(found, ({ networkInterfaceId }) => networkInterfaceId, input)
  return { NetworkInterfaces: items.map((instance) => toNetworkInterface(region, instance)), ...page }
}
