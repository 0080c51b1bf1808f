import { newEc2Id } from './ids.ts'
import type { SecurityGroup, SecurityGroupRule } from './networks.ts'

export const newRuleId = (state: { random: number }): string => newEc2Id(state, 'sgr')

/** A group that lets everything out and nothing in. */
export function emptySecurityGroup(state: { random: number }, vpcId: string, name: string, description: string): SecurityGroup {
  const id = newEc2Id(state, 'sg')
  const outward: SecurityGroupRule = {
    id: newRuleId(state),
    isEgress: true,
    protocol: '-1',
    peer: { kind: 'cidr', value: '0.0.0.0/0' },
  }
  return { id, name, description, vpcId, rules: [outward], tags: [] }
}

/** Whether a rule is about this protocol and this port. */
export function coversPort(rule: SecurityGroupRule, protocol: string, port: number): boolean {
  if (rule.protocol === '-1') return true
  if (rule.protocol !== protocol) return false
  const { fromPort = 0, toPort = 65_535 } = rule
  return (fromPort <= port && port <= toPort) || fromPort === -1
}
