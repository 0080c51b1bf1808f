import type { DescribeTargetGroupsInput, DescribeTargetGroupsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { getLoadBalancer, getTargetGroup } from '../../checks/find.ts'
import { targetGroupNotFound } from '../../checks/refusals.ts'
import { pageOf } from '../../page.ts'
import { toTargetGroup } from '../../shapes/v2.ts'
import type { TargetGroup } from '../../state/elb-state.ts'
import { loadBalancersOf } from '../../state/fronts.ts'

/** All of them by ARN, those named by ARN or name, or those of a load balancer. */
export const describeTargetGroups: RegionOperation<DescribeTargetGroupsInput, DescribeTargetGroupsOutput> = (region, input) => {
  const { items, NextMarker } = pageOf(chosen(region, input), ({ arn }) => arn, input)
  return { TargetGroups: items.map((group) => toTargetGroup(region.state.elb, group)), NextMarker }
}

function chosen(region: Region, { LoadBalancerArn, TargetGroupArns = [], Names = [] }: DescribeTargetGroupsInput): TargetGroup[] {
  const { elb } = region.state
  if (TargetGroupArns.length > 0) return TargetGroupArns.map((arn) => getTargetGroup(region, arn))
  const all = [...elb.targetGroups.values()]
  if (LoadBalancerArn !== undefined) {
    const balancer = getLoadBalancer(region, LoadBalancerArn)
    return all.filter(({ arn }) => loadBalancersOf(elb, arn).includes(balancer))
  }
  if (Names.length === 0) return all
  if (Names.some((name) => !all.some((group) => group.name === name))) {
    throw targetGroupNotFound('One or more target groups not found')
  }
  return all.filter(({ name }) => Names.includes(name))
}
