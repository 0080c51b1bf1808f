import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-ecs'
import type { Operation } from '../operation.ts'
import { getTagged } from '../state/tagged-resources.ts'

/** All of them, in the order in which their keys were added. */
export const listTagsForResource: Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> = (
  state,
  { resourceArn = '' },
) => ({ tags: getTagged(state, resourceArn, 'read').tags })
