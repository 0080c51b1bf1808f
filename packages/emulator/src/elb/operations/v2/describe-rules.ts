import type { DescribeRulesInput, DescribeRulesOutput, Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { getListener } from '../../checks/find.ts'
import { validationError } from '../../checks/refusals.ts'
import type { Listener } from '../../state/elb-state.ts'

/** A listener has its default rule here, and no others. */
export const describeRules: RegionOperation<DescribeRulesInput, DescribeRulesOutput> = (
  region,
  { ListenerArn, RuleArns = [] },
) => {
  if (RuleArns.length > 0) return { Rules: RuleArns.map((arn) => toRule(ofRule(region, arn))) }
  if (ListenerArn === undefined) throw validationError('You must specify either listener rule ARNs or a listener ARN')
  return { Rules: [toRule(getListener(region, ListenerArn))] }
}

function ofRule({ state }: Region, ruleArn: string): Listener {
  const listener = [...state.elb.listeners.values()].find(({ arn }) => toRuleArn(arn) === ruleArn)
  if (!listener) throw new AwsError('RuleNotFound', `One or more rules not found`)
  return listener
}

const toRule = ({ arn, defaultActions }: Listener): Rule => ({
  RuleArn: toRuleArn(arn),
  Priority: 'default',
  Conditions: [],
  Actions: defaultActions,
  IsDefault: true,
})

/** The default rule has an id of its own, which follows from its listener's. */
const toRuleArn = (listenerArn: string): string =>
  `${listenerArn.replace(':listener/', ':listener-rule/')}/${Array.from(listenerArn.slice(-16)).toReversed().join('')}`
