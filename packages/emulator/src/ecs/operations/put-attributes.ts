import type { PutAttributesRequest, PutAttributesResponse } from '@aws-sdk/client-ecs'
import { checkAttributeLimit, readTargetedAttributes } from '../checks/attribute-targets.ts'
import type { Operation } from '../operation.ts'
import { changeAttributes } from '../scheduler/change-attributes.ts'
import { toAttribute } from '../shapes/attribute.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** Adds custom attributes to container instances; one of the same name gets the new value. */
export const putAttributes: Operation<PutAttributesRequest, PutAttributesResponse> = (state, input, now) => {
  const cluster = getActiveCluster(state, input.cluster)
  const targeted = readTargetedAttributes(state, cluster, input.attributes)
  checkAttributeLimit(targeted)
  changeAttributes(state, now, cluster, targeted, (attributes, { name, value }) => {
    const attribute = { name, ...(value !== undefined && { value }) }
    const at = attributes.findIndex((one) => one.name === name)
    return at === -1 ? [...attributes, attribute] : attributes.with(at, attribute)
  })
  return { attributes: targeted.map(toAttribute) }
}
