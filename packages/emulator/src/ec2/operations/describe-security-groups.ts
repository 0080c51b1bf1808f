import type { DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'
import { toSecurityGroup } from '../shapes/security-groups.ts'
import { findDefaultVpc } from '../state/default-vpc.ts'
import { chosen, getSecurityGroup } from '../state/find.ts'
import type { SecurityGroup } from '../state/networks.ts'

const filters: FilterValues<SecurityGroup> = {
  'group-id': ({ id }) => id,
  'group-name': ({ name }) => name,
  'vpc-id': ({ vpcId }) => vpcId,
  description: ({ description }) => description,
}

/** Names are those of the default VPC. */
export const describeSecurityGroups: RegionOperation<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult> = (
  region,
  input,
) => {
  const { securityGroups } = region.state.ec2
  let all = chosen(region, input.GroupIds, securityGroups, getSecurityGroup)
  if (input.GroupNames?.length) {
    const vpcId = findDefaultVpc(region.state)?.id
    all = input.GroupNames.map((name) => {
      const found = [...securityGroups.values()].find((group) => group.name === name && group.vpcId === vpcId)
      if (!found) throw refusal('InvalidGroup.NotFound', `The security group '${name}' does not exist`)
      return found
    })
  }
  const { items, ...page } = pageOf(passing(all, input.Filters, filters), ({ id }) => id, input)
  return { SecurityGroups: items.map((group) => toSecurityGroup(region, group)), ...page }
}
