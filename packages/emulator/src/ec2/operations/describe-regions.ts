import type { DescribeRegionsRequest, DescribeRegionsResult } from '@aws-sdk/client-ec2'
import { partitionOf } from '@gantry/shared/ecs/arn'
import { regions } from '@gantry/shared/ecs/regions'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue } from '../checks/refusals.ts'
import { passing } from '../shapes/filters.ts'

/** Those of the partition that is asked. */
export const describeRegions: RegionOperation<DescribeRegionsRequest, DescribeRegionsResult> = ({ state }, input) => {
  const all = regions.filter(({ region }) => partitionOf(region) === partitionOf(state.region))
  const missing = input.RegionNames?.find((name) => !all.some(({ region }) => region === name))
  if (missing !== undefined) throw invalidValue(`Invalid region name: ${missing}`)
  const rows = all
    .filter(({ region }) => !input.RegionNames?.length || input.RegionNames.includes(region))
    .map(({ region }) => ({
      RegionName: region,
      Endpoint: `ec2.${region}.amazonaws.com`,
      OptInStatus: 'opt-in-not-required',
    }))
  const found = passing(rows, input.Filters, {
    'region-name': ({ RegionName }) => RegionName,
    endpoint: ({ Endpoint }) => Endpoint,
    'opt-in-status': ({ OptInStatus }) => OptInStatus,
  })
  return { Regions: found }
}
