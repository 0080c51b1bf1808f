import type { Tag } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'

/** The rules of TagResource: 50 tags, unique keys of 1 to 128 characters, values up to 256, `aws:` is AWS's own. */
export function checkTags(tags: readonly Tag[] = []): void {
  const most = limits.tagsPerResource.value
  if (tags.length > most) throw invalidParameter(`Member must have length less than or equal to ${most} at 'tags'`)
  const keys = new Set<string>()
  for (const { key = '', value = '' } of tags) {
    if (key.length < 1 || key.length > 128) throw invalidParameter('Tag keys must have between 1 and 128 characters.')
    if (value.length > 256) throw invalidParameter('Tag values can have at most 256 characters.')
    if (/^aws:/i.test(key)) throw invalidParameter('Tag keys cannot start with aws:.')
    if (keys.has(key)) throw invalidParameter(`Duplicate tag keys found: ${key}`)
    keys.add(key)
  }
}
