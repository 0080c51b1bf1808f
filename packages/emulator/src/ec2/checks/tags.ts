import type { Tag, TagSpecification } from '@aws-sdk/client-ec2'
import { invalidValue, refusal } from './refusals.ts'

const MOST_TAGS = 50

/**
 * Throws unless these can be the tags of one resource; keys that begin with `aws:` are for services of AWS only.
 * Source: "Tag restrictions" in the Amazon EC2 User Guide.
 */
export function checkTags(tags: readonly Tag[], isOfService = false): void {
  if (tags.length > MOST_TAGS) {
    throw refusal('TagLimitExceeded', `You have exceeded the maximum number of tags allowed on a resource (${MOST_TAGS}).`)
  }
  for (const { Key = '', Value = '' } of tags) {
    if (Key === '' || Key.length > 127) throw invalidValue(`Tag key must have 1 to 127 characters: '${Key}'`)
    if (Value.length > 255) throw invalidValue(`Tag value exceeds the maximum length of 255 characters`)
    if (/^aws:/i.test(Key) && !isOfService) throw invalidValue("Tag keys starting with 'aws:' are reserved for internal use")
  }
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) {
    throw invalidValue('Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  }
}

/** The tags that a request wants for what it makes, checked. Another kind of resource than `type` is refused. */
export function readTags(
  specifications: readonly TagSpecification[] | undefined,
  type: string,
  others: string[] = [],
  isOfService = false,
): Tag[] {
  const foreign = specifications?.find(({ ResourceType = '' }) => ResourceType !== type && !others.includes(ResourceType))
  if (foreign) throw invalidValue(`'${foreign.ResourceType}' is not a valid taggable resource type for this operation.`)
  const tags = (specifications ?? []).filter(({ ResourceType }) => ResourceType === type).flatMap(({ Tags = [] }) => Tags)
  checkTags(tags, isOfService)
  return tags.map(({ Key = '', Value = '' }) => ({ Key, Value }))
}
