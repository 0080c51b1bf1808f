import type { DeleteAttributesRequest, DeleteAttributesResponse } from '@aws-sdk/client-ecs'
import { readTargetedAttributes } from '../checks/attribute-targets.ts'
import type { Operation } from '../operation.ts'
import { changeAttributes } from '../scheduler/change-attributes.ts'
import { toAttribute } from '../shapes/attribute.ts'
import { getActiveCluster } from '../state/clusters.ts'

/**
 * Takes custom attributes off container instances and answers those that were there. A value in the request must be the
 * attribute's; without one it goes whatever its value.
 */
export const deleteAttributes: Operation<DeleteAttributesRequest, DeleteAttributesResponse> = (state, input, now) => {
  const cluster = getActiveCluster(state, input.cluster)
  const targeted = readTargetedAttributes(state, cluster, input.attributes)
  const deleted = targeted.flatMap(({ instance, name, value }) => {
    const found = instance.attributes.find((one) => one.name === name && (value === undefined || one.value === value))
    return found ? { instance, name, ...(found.value !== undefined && { value: found.value }) } : []
  })
  changeAttributes(state, now, cluster, deleted, (attributes, { name }) => attributes.filter((one) => one.name !== name))
  return { attributes: deleted.map(toAttribute) }
}
