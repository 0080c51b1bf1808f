import type { Tag } from '@aws-sdk/client-iam'
import { limitExceeded } from '../checks.ts'
import { AwsError } from '../../protocol/aws-error.ts'

const MOST_TAGS = 50

/** The tags after some were set. Keys are not distinguished by case. Throws InvalidInput for a key given twice, LimitExceeded. */
export function withTags(tags: Tag[], added: Tag[]): Tag[] {
  const result = new Map(tags.map((tag) => [keyOf(tag), tag]))
  const keys = new Set(added.map(keyOf))
  if (keys.size < added.length) {
    throw new AwsError('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  }
  for (const { Key, Value = '' } of added) result.set(keyOf({ Key, Value }), { Key, Value })
  if (result.size > MOST_TAGS) throw limitExceeded('The number of tags has reached the maximum limit.')
  return [...result.values()]
}

/** The tags after some keys were taken away. */
export function withoutTags(tags: Tag[], keys: string[]): Tag[] {
  const removed = new Set(keys.map((key) => key.toLowerCase()))
  return tags.filter((tag) => !removed.has(keyOf(tag)))
}

const keyOf = ({ Key = '' }: Tag) => Key.toLowerCase()
