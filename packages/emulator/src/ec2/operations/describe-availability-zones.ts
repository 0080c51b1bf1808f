import type { AvailabilityZone, DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult } from '@aws-sdk/client-ec2'
import { zonesOf } from '@gantry/shared/ecs/regions'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue } from '../checks/refusals.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { zoneIdOf } from '../shapes/networks.ts'

const filters: FilterValues<AvailabilityZone> = {
  'zone-name': ({ ZoneName }) => ZoneName,
  'zone-id': ({ ZoneId }) => ZoneId,
  'zone-type': ({ ZoneType }) => ZoneType,
  'region-name': ({ RegionName }) => RegionName,
  'opt-in-status': ({ OptInStatus }) => OptInStatus,
  state: ({ State }) => State,
}

export const describeAvailabilityZones: RegionOperation<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> = (
  { state },
  { ZoneNames, ZoneIds, Filters },
) => {
  const all = zonesOf(state.region).map((zone): AvailabilityZone => ({
    ZoneName: zone,
    ZoneId: zoneIdOf(zone),
    ZoneType: 'availability-zone',
    RegionName: state.region,
    GroupName: state.region,
    NetworkBorderGroup: state.region,
    OptInStatus: 'opt-in-not-required',
    State: 'available',
    Messages: [],
  }))
  const wanted = [...(ZoneNames ?? []), ...(ZoneIds ?? [])]
  const isWanted = ({ ZoneName = '', ZoneId = '' }: AvailabilityZone) => wanted.includes(ZoneName) || wanted.includes(ZoneId)
  const missing = wanted.find((name) => !all.some(({ ZoneName, ZoneId }) => ZoneName === name || ZoneId === name))
  if (missing !== undefined) throw invalidValue(`Invalid availability zone: [${missing}]`)
  const found = passing(wanted.length > 0 ? all.filter(isWanted) : all, Filters, filters)
  return { AvailabilityZones: found }
}
