import type { DescribeStacksInput, DescribeStacksOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { toStack } from '../shapes/stack.ts'
import { getStack } from '../state/stacks.ts'

/** One stack; or all that have not been deleted, newest first. A deleted one is found by its id. */
export const describeStacks: RegionOperation<DescribeStacksInput, DescribeStacksOutput> = (region, { StackName, NextToken }) => {
  if (StackName !== undefined) return { Stacks: [toStack(getStack(region, StackName))] }
  const stacks = [...region.state.cloudFormation.stacks.values()].filter(({ status }) => status !== 'DELETE_COMPLETE').reverse()
  const { items, nextToken } = pageOf(stacks, ({ id }) => id, NextToken)
  return { Stacks: items.map(toStack), ...(nextToken !== undefined && { NextToken: nextToken }) }
}
