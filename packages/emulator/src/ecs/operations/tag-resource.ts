import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-ecs'
import { checkTags, withTags } from '../checks/tags.ts'
import type { Operation } from '../operation.ts'
import { getTagged } from '../state/tagged-resources.ts'

/** Adds tags; a tag whose key is there already gets the new value. */
export const tagResource: Operation<TagResourceRequest, TagResourceResponse> = (state, { resourceArn = '', tags = [] }) => {
  checkTags(tags)
  const resource = getTagged(state, resourceArn, 'change')
  resource.tags = withTags(resource.tags, tags)
  return {}
}
