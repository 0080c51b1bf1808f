import type { DescribeStackResourceInput, DescribeStackResourceOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { validationError } from '../errors.ts'
import { toResourceDetail } from '../shapes/stack-resource.ts'
import { findStack } from '../state/stacks.ts'

export const describeStackResource: RegionOperation<DescribeStackResourceInput, DescribeStackResourceOutput> = (
  region,
  input,
) => {
  const { StackName: name = '', LogicalResourceId: logicalId = '' } = input
  const stack = findStack(region, name)
  if (!stack) throw validationError(`Stack '${name}' does not exist`)
  const resource = stack.resources.get(logicalId)
  if (resource?.status === undefined) throw validationError(`Resource ${logicalId} does not exist for stack ${name}`)
  return { StackResourceDetail: toResourceDetail(stack, resource) }
}
