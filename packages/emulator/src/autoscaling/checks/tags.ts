import type { Tag } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import { AwsError } from '../../protocol/aws-error.ts'
import type { GroupTag } from '../state/auto-scaling-state.ts'

const MOST_TAGS = 50

/** A group's tags after some were set. Throws ValidationError, LimitExceeded. */
export function withTags(tags: GroupTag[], added: Tag[]): GroupTag[] {
  const result = new Map(tags.map((tag) => [tag.key, tag]))
  for (const { Key: key = '', Value: value = '', PropagateAtLaunch = false } of added) {
    if (key.length < 1 || key.length > 128) throw validationError(`A tag key must have 1 to 128 characters: '${key}'`)
    if (value.length > 256) throw validationError(`A tag value must have at most 256 characters: '${value}'`)
    result.set(key, { key, value, propagateAtLaunch: PropagateAtLaunch })
  }
  if (result.size > MOST_TAGS) throw new AwsError('LimitExceeded', `A group has at most ${MOST_TAGS} tags.`)
  return [...result.values()]
}

/** Throws ValidationError unless the tag says of which group it is. */
export function groupNameOf({ ResourceId, ResourceType }: Tag): string {
  if (ResourceType !== 'auto-scaling-group') {
    throw validationError(`Invalid resource type: ${ResourceType}. Only auto-scaling-group is supported.`)
  }
  if (ResourceId === undefined) throw validationError('A tag must name its resource.')
  return ResourceId
}
