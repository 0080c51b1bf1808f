import type { DescribeStackResourcesInput, DescribeStackResourcesOutput } from '@aws-sdk/client-cloudformation'
import type { Region, RegionOperation } from '../../region/region.ts'
import { validationError } from '../errors.ts'
import { resourcesOf, toResource } from '../shapes/stack-resource.ts'
import type { Stack } from '../state/cloud-formation-state.ts'
import { getStack } from '../state/stacks.ts'

/** Of a stack, or of the one that a physical resource belongs to. */
export const describeStackResources: RegionOperation<DescribeStackResourcesInput, DescribeStackResourcesOutput> = (
  region,
  input,
) => {
  const { StackName: name, PhysicalResourceId: physicalId, LogicalResourceId: logicalId } = input
  if ((name === undefined) === (physicalId === undefined)) {
    throw validationError('Either StackName or PhysicalResourceId must be specified, not both.')
  }
  const stack = name === undefined ? stackOf(region, physicalId!) : getStack(region, name)
  const resources = resourcesOf(stack).filter((resource) => logicalId === undefined || resource.logicalId === logicalId)
  return { StackResources: resources.map((resource) => toResource(stack, resource)) }
}

function stackOf({ state }: Region, physicalId: string): Stack {
  const stack = [...state.cloudFormation.stacks.values()].findLast(
    ({ status, resources }) =>
      status !== 'DELETE_COMPLETE' && [...resources.values()].some((resource) => resource.physicalId === physicalId),
  )
  if (!stack) throw validationError(`Stack for ${physicalId} does not exist`)
  return stack
}
