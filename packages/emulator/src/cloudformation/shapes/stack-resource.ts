import type { StackResource as ResourceShape, StackResourceDetail, StackResourceSummary } from '@aws-sdk/client-cloudformation'
import type { Stack, StackResource } from '../state/cloud-formation-state.ts'

const NOT_CHECKED = { StackResourceDriftStatus: 'NOT_CHECKED' } as const

/** The resources of a stack that something has happened to. */
export function resourcesOf(stack: Stack): StackResource[] {
  return [...stack.resources.values()].filter(({ status }) => status !== undefined)
}

/** As DescribeStackResources answers it. */
export function toResource(stack: Stack, resource: StackResource): ResourceShape {
  return {
    StackName: stack.name,
    StackId: stack.id,
    ...common(resource),
    Timestamp: new Date(resource.changedAt),
    DriftInformation: NOT_CHECKED,
  }
}

/** As DescribeStackResource answers it. */
export function toResourceDetail(stack: Stack, resource: StackResource): StackResourceDetail {
  return {
    StackName: stack.name,
    StackId: stack.id,
    ...common(resource),
    LastUpdatedTimestamp: new Date(resource.changedAt),
    Metadata: '{}',
    DriftInformation: NOT_CHECKED,
  }
}

/** As ListStackResources answers it. */
export function toResourceSummary(resource: StackResource): StackResourceSummary {
  return { ...common(resource), LastUpdatedTimestamp: new Date(resource.changedAt), DriftInformation: NOT_CHECKED }
}

function common({ logicalId, physicalId, type, status, statusReason }: StackResource) {
  return {
    LogicalResourceId: logicalId,
    ...(physicalId !== undefined && { PhysicalResourceId: physicalId }),
    ResourceType: type,
    ResourceStatus: status!,
    ...(statusReason !== undefined && { ResourceStatusReason: statusReason }),
  }
}
