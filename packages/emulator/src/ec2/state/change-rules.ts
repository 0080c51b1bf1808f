import type { SecurityGroupRule as RuleShape } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import { isSameRule, type NewRule, readRules, ruleText } from '../checks/permissions.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import { toSecurityGroupRule } from '../shapes/security-groups.ts'
import { findDefaultVpc } from './default-vpc.ts'
import { getSecurityGroup } from './find.ts'
import type { SecurityGroup, SecurityGroupRule } from './networks.ts'
import { newRuleId } from './security-groups.ts'

type RuleRequest = Parameters<typeof readRules>[3] & {
  GroupId?: string
  GroupName?: string
  SecurityGroupRuleIds?: string[]
}

const MOST_RULES = 60

/** Adds rules to a group; throws when one of them is there already. */
export function authorizeRules(
  region: Region,
  isEgress: boolean,
  input: RuleRequest,
): { Return: boolean; SecurityGroupRules: RuleShape[] } {
  const group = getGroupOf(region, input)
  const wanted = readRules(region, group, isEgress, input)
  const twice = wanted.find((rule, index) => [...group.rules, ...wanted.slice(0, index)].some((other) => isSameRule(rule, other)))
  if (twice) throw refusal('InvalidPermission.Duplicate', `the specified rule "${ruleText(twice)}" already exists`)
  if (group.rules.filter((rule) => rule.isEgress === isEgress).length + wanted.length > MOST_RULES) {
    throw refusal('RulesPerSecurityGroupLimitExceeded', 'The maximum number of rules per security group has been reached.')
  }
  const added = wanted.map((rule): SecurityGroupRule => ({ id: newRuleId(region.state), ...rule }))
  group.rules.push(...added)
  return { Return: true, SecurityGroupRules: added.map((rule) => toSecurityGroupRule(region, group, rule)) }
}

/** Takes rules off a group; throws when one of them is not there. */
export function revokeRules(region: Region, isEgress: boolean, input: RuleRequest): { Return: boolean } {
  const group = getGroupOf(region, input)
  const leaving = input.SecurityGroupRuleIds?.length
    ? input.SecurityGroupRuleIds.map((id) => group.rules.find((rule) => rule.id === id && rule.isEgress === isEgress))
    : readRules(region, group, isEgress, input).map((rule: NewRule) => group.rules.find((other) => isSameRule(rule, other)))
  if (leaving.includes(undefined)) {
    throw refusal('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.')
  }
  group.rules = group.rules.filter((rule) => !leaving.includes(rule))
  return { Return: true }
}

/** By id, or by name in the default VPC. */
function getGroupOf(region: Region, { GroupId, GroupName }: RuleRequest): SecurityGroup {
  if (GroupId || !GroupName) {
    if (!GroupId) throw missingParameter('GroupId')
    return getSecurityGroup(region, GroupId)
  }
  const vpcId = findDefaultVpc(region.state)?.id
  const found = [...region.state.ec2.securityGroups.values()].find((group) => group.name === GroupName && group.vpcId === vpcId)
  if (!found) throw refusal('InvalidGroup.NotFound', `The security group '${GroupName}' does not exist in default VPC`)
  return found
}
