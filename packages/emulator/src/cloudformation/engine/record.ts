import type { ResourceStatus, StackStatus } from '@aws-sdk/client-cloudformation'
import { newUuid } from '../../ecs/state/random.ts'
import type { Region } from '../../region/region.ts'
import type { Stack, StackEventRecord, StackResource } from '../state/cloud-formation-state.ts'

/** Where something happens to a stack, and when. */
export interface Scene {
  readonly region: Region
  readonly stack: Stack
  readonly now: number
}

/** Brings a resource to a status and says so in the stack's events. */
export function setResourceStatus({ stack, now }: Scene, resource: StackResource, status: ResourceStatus, reason?: string): void {
  resource.status = status
  resource.statusReason = reason
  resource.changedAt = now
  tell(stack, {
    id: `${resource.logicalId}-${status}-${new Date(now).toISOString()}`,
    at: now,
    logicalId: resource.logicalId,
    physicalId: resource.physicalId ?? '',
    type: resource.type,
    status,
    reason,
    properties: resource.declared,
  })
}

/** Tells what becomes of the physical resource that another has taken the place of. */
export function tellOfReplaced(
  { stack, now }: Scene,
  resource: StackResource,
  physicalId: string,
  status: ResourceStatus,
  reason?: string,
) {
  const id = `${resource.logicalId}-${status}-${new Date(now).toISOString()}`
  tell(stack, { id, at: now, logicalId: resource.logicalId, physicalId, type: resource.type, status, reason })
}

/** Brings the stack itself to a status and says so. */
export function setStackStatus({ region, stack, now }: Scene, status: StackStatus, reason?: string): void {
  stack.status = status
  stack.statusReason = reason
  const id = newUuid(region.state)
  tell(stack, { id, at: now, logicalId: stack.name, physicalId: stack.id, type: 'AWS::CloudFormation::Stack', status, reason })
}

function tell(stack: Stack, event: StackEventRecord) {
  stack.events.push({ ...event, ...(stack.eventToken !== undefined && { token: stack.eventToken }) })
}
