import type { ListStacksInput, ListStacksOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { toStackSummary } from '../shapes/stack.ts'

/** Newest first, deleted ones too. */
export const listStacks: RegionOperation<ListStacksInput, ListStacksOutput> = (
  region,
  { StackStatusFilter: filter, NextToken },
) => {
  const all = [...region.state.cloudFormation.stacks.values()].reverse()
  const stacks = all.filter(({ status }) => !filter?.length || filter.includes(status))
  const { items, nextToken } = pageOf(stacks, ({ id }) => id, NextToken)
  return { StackSummaries: items.map(toStackSummary), ...(nextToken !== undefined && { NextToken: nextToken }) }
}
