import type { ListStackResourcesInput, ListStackResourcesOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { resourcesOf, toResourceSummary } from '../shapes/stack-resource.ts'
import { getStack } from '../state/stacks.ts'

/** In the order of the template. */
export const listStackResources: RegionOperation<ListStackResourcesInput, ListStackResourcesOutput> = (region, input) => {
  const stack = getStack(region, input.StackName ?? '')
  const { items, nextToken } = pageOf(resourcesOf(stack), ({ logicalId }) => logicalId, input.NextToken)
  return { StackResourceSummaries: items.map(toResourceSummary), ...(nextToken !== undefined && { NextToken: nextToken }) }
}
