import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { notImplemented } from '../checks/refusals.ts'
import { getSubnet } from '../state/find.ts'

/** Whether machines launched from now on get a public address. */
export const modifySubnetAttribute: RegionOperation<ModifySubnetAttributeRequest, object> = (region, input) => {
  const { SubnetId, MapPublicIpOnLaunch, ...others } = input
  const subnet = getSubnet(region, SubnetId)
  const other = Object.keys(others)[0]
  if (other !== undefined) throw notImplemented(other)
  if (MapPublicIpOnLaunch?.Value !== undefined) subnet.mapPublicIpOnLaunch = MapPublicIpOnLaunch.Value
  return {}
}
