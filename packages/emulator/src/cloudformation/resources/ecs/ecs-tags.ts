import type { Tag } from '@aws-sdk/client-ecs'
import type { Workplace } from '../resource-type.ts'

/** The tags of a resource of ECS and its stack; undefined when there are none, for older ARNs cannot be tagged. */
export function toEcsTags(place: Workplace, own: Tag[] = []): Tag[] | undefined {
  const named = own.map(({ key, value = '' }) => ({ Key: key, Value: value }))
  const tags = place.tagsWith(named).map(({ Key, Value }) => ({ key: Key, value: Value }))
  return tags.length > 0 ? tags : undefined
}
