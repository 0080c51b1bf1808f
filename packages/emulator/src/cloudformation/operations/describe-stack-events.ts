import type { DescribeStackEventsInput, DescribeStackEventsOutput, StackEvent } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { validationError } from '../errors.ts'
import { pageOf } from '../page.ts'
import type { Stack, StackEventRecord } from '../state/cloud-formation-state.ts'
import { findStack } from '../state/stacks.ts'

/** Newest first; those of deleted stacks by the stack's id. */
export const describeStackEvents: RegionOperation<DescribeStackEventsInput, DescribeStackEventsOutput> = (region, input) => {
  const { StackName: name = '', NextToken } = input
  const stack = findStack(region, name)
  if (!stack) throw validationError(`Stack [${name}] does not exist`)
  const { items, nextToken } = pageOf([...stack.events].reverse(), ({ id, at }) => `${id} ${at}`, NextToken)
  return { StackEvents: items.map((event) => toEvent(stack, event)), ...(nextToken !== undefined && { NextToken: nextToken }) }
}

function toEvent(stack: Stack, { reason, properties, token, ...event }: StackEventRecord): StackEvent {
  return {
    StackId: stack.id,
    EventId: event.id,
    StackName: stack.name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: new Date(event.at),
    ResourceStatus: event.status as StackEvent['ResourceStatus'],
    ...(reason !== undefined && { ResourceStatusReason: reason }),
    ...(properties !== undefined && { ResourceProperties: properties }),
    ...(token !== undefined && { ClientRequestToken: token }),
  }
}
