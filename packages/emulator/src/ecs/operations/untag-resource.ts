import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-ecs'
import { checkTagKeys } from '../checks/tags.ts'
import type { Operation } from '../operation.ts'
import { getTagged } from '../state/tagged-resources.ts'

/** Takes tags off by their keys; a key that is not there is ignored. */
export const untagResource: Operation<UntagResourceRequest, UntagResourceResponse> = (
  state,
  { resourceArn = '', tagKeys = [] },
) => {
  checkTagKeys(tagKeys)
  const resource = getTagged(state, resourceArn, 'change')
  resource.tags = resource.tags.filter(({ key = '' }) => !tagKeys.includes(key))
  return {}
}
