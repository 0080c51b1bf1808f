import type { Tag } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'

export interface Tagged {
  id: string
  tags: Tag[]
}

/** Kind of a resource, as DescribeTags names it, by the prefix of its id. */
const TYPES: Record<string, string> = {
  i: 'instance',
  vpc: 'vpc',
  subnet: 'subnet',
  igw: 'internet-gateway',
  rtb: 'route-table',
  sg: 'security-group',
  key: 'key-pair',
  lt: 'launch-template',
}

export const typeOf = (id: string): string => TYPES[id.slice(0, id.lastIndexOf('-'))] ?? ''

/** Everything that can have tags. */
export function allTagged({ state: { ec2 } }: Region): Tagged[] {
  const { instances, vpcs, subnets, internetGateways, routeTables, securityGroups, keyPairs, launchTemplates } = ec2
  return [instances, vpcs, subnets, internetGateways, routeTables, securityGroups, keyPairs, launchTemplates].flatMap(
    (map): Tagged[] => [...map.values()],
  )
}

export function getTagged(region: Region, ids: readonly string[]): Tagged[] {
  const all = new Map(allTagged(region).map((one) => [one.id, one]))
  return ids.map((id) => {
    const found = all.get(id)
    if (found) return found
    if (typeOf(id) === '') throw refusal('InvalidID', `The ID '${id}' is not valid`)
    throw refusal('InvalidID.NotFound', `The ID '${id}' does not exist`)
  })
}
