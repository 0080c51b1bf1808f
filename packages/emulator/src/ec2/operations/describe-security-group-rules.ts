import type { DescribeSecurityGroupRulesRequest, DescribeSecurityGroupRulesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'
import { toSecurityGroupRule } from '../shapes/security-groups.ts'
import type { SecurityGroup, SecurityGroupRule } from '../state/networks.ts'

type Row = SecurityGroupRule & { group: SecurityGroup }

const filters: FilterValues<Row> = {
  'group-id': ({ group }) => group.id,
  'security-group-rule-id': ({ id }) => id,
}

export const describeSecurityGroupRules: RegionOperation<DescribeSecurityGroupRulesRequest, DescribeSecurityGroupRulesResult> = (
  region,
  input,
) => {
  const all = [...region.state.ec2.securityGroups.values()].flatMap((group) =>
    group.rules.map((rule): Row => ({ ...rule, group })),
  )
  const ids = input.SecurityGroupRuleIds
  const missing = ids?.find((id) => !all.some((rule) => rule.id === id))
  if (missing !== undefined) {
    throw refusal('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${missing}' does not exist`)
  }
  const chosen = ids?.length ? all.filter(({ id }) => ids.includes(id)) : all
  const { items, ...page } = pageOf(passing(chosen, input.Filters, filters), ({ id }) => id, input)
  return { SecurityGroupRules: items.map((rule) => toSecurityGroupRule(region, rule.group, rule)), ...page }
}
