import type { Attribute, ListAttributesRequest, ListAttributesResponse } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'
import { toAttribute } from '../shapes/attribute.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** One entry for each attribute on each container instance that is not INACTIVE, of one name and value if asked. */
export const listAttributes: Operation<ListAttributesRequest, ListAttributesResponse> = (state, input) => {
  const cluster = getActiveCluster(state, input.cluster)
  const { attributeName, attributeValue, maxResults, nextToken } = input
  if (attributeValue !== undefined && attributeName === undefined) {
    throw invalidParameter('You must also specify an attribute name to filter by attribute value.')
  }
  const listed: Attribute[] = []
  for (const instance of cluster.instances.values()) {
    if (instance.status === 'INACTIVE') continue
    for (const { name = '', value } of instance.attributes) {
      if (attributeName !== undefined && name !== attributeName) continue
      if (attributeValue !== undefined && value !== attributeValue) continue
      listed.push(toAttribute({ instance, name, value }))
    }
  }
  const page = pageOf(listed, { maxResults, nextToken, keyOf: ({ targetId, name }) => `${targetId} ${name}` })
  return { attributes: page.items, nextToken: page.nextToken }
}
