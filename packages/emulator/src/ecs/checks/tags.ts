import type { CreateServiceRequest, Tag } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'

const LONGEST_KEY = 128
const LONGEST_VALUE = 256
/** Source: TagKey and TagValue in the API reference. */
const CHARACTERS = String.raw`^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`
const allowed = new RegExp(CHARACTERS, 'u')
const isReserved = (text: string): boolean => /^aws:/i.test(text)

/** The rules of TagResource: 50 tags, unique keys of 1 to 128 characters, values up to 256, `aws:` is AWS's own. */
export function checkTags(tags: readonly Tag[] = []): void {
  const most = limits.tagsPerResource.value
  if (tags.length > most) throw invalidParameter(`Member must have length less than or equal to ${most} at 'tags'`)
  const keys = new Set<string>()
  tags.forEach(({ key = '', value = '' }, index) => {
    const at = (member: string) => `tags.${index + 1}.member.${member}`
    if (key.length < 1 || key.length > LONGEST_KEY) throw invalidParameter('Tag keys must have between 1 and 128 characters.')
    if (value.length > LONGEST_VALUE) throw invalidParameter('Tag values can have at most 256 characters.')
    checkCharacters(key, at('key'))
    checkCharacters(value, at('value'))
    if (isReserved(key)) throw invalidParameter('Tag keys cannot start with aws:.')
    if (isReserved(value)) throw invalidParameter('Tag values cannot start with aws:.')
    if (keys.has(key)) throw invalidParameter(`Duplicate tag keys found: ${key}`)
    keys.add(key)
  })
}

/** Keys to be removed: no rule of theirs but that nobody removes AWS's own. */
export function checkTagKeys(keys: readonly string[]): void {
  if (keys.some(isReserved)) throw invalidParameter('Tag keys cannot start with aws:.')
}

/** The tags of a resource once `added` are put on it: a new value replaces an old one. AWS's own tags do not count. */
export function withTags(present: readonly Tag[], added: readonly Tag[]): Tag[] {
  const tags = [...new Map([...present, ...added].map((tag) => [tag.key, tag])).values()]
  if (tags.filter(({ key = '' }) => !isReserved(key)).length > limits.tagsPerResource.value) {
    throw new AwsError('LimitExceededException', `A resource can have at most ${limits.tagsPerResource.value} tags.`)
  }
  return tags
}

type TagRequest = Pick<CreateServiceRequest, 'tags' | 'propagateTags' | 'enableECSManagedTags'>

/** Only what gets an ARN of the new format can have tags. */
export function checkTaggable(noun: string, longArn: boolean, { tags, propagateTags, enableECSManagedTags }: TagRequest): void {
  if (longArn) return
  const refusal = (purpose: string) =>
    invalidParameter(`The new ARN and resource ID format must be enabled to ${purpose}. Opt in to the new format and try again.`)
  if (tags?.length) throw refusal(`add tags to the ${noun}`)
  if (propagateTags && propagateTags !== 'NONE') throw refusal('propagate tags')
  if (enableECSManagedTags) throw refusal('work with ECS managed tags')
}

function checkCharacters(text: string, at: string): void {
  if (allowed.test(text)) return
  throw invalidParameter(
    `1 validation error detected: Value '${text}' at '${at}' failed to satisfy constraint: ` +
      `Member must satisfy regular expression pattern: ${CHARACTERS}`,
  )
}
