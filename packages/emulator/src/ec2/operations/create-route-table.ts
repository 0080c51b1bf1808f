import type { CreateRouteTableRequest, CreateRouteTableResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toRouteTable } from '../shapes/networks.ts'
import { getVpc } from '../state/find.ts'
import { newEc2Id } from '../state/ids.ts'
import type { RouteTable } from '../state/networks.ts'

const MOST_TABLES = 200

export const createRouteTable: RegionOperation<CreateRouteTableRequest, CreateRouteTableResult> = (region, input) => {
  const { id: vpcId } = getVpc(region, input.VpcId)
  const tags = readTags(input.TagSpecifications, 'route-table')
  const { routeTables } = region.state.ec2
  if ([...routeTables.values()].filter((table) => table.vpcId === vpcId).length >= MOST_TABLES) {
    throw refusal('RouteTableLimitExceeded', 'The maximum number of route tables has been reached.')
  }
  const table: RouteTable = { id: newEc2Id(region.state, 'rtb'), vpcId, routes: [], associations: new Map(), tags }
  routeTables.set(table.id, table)
  return { RouteTable: toRouteTable(region, table) }
}
