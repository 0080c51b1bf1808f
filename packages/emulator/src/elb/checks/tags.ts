import { AwsError } from '../../protocol/aws-error.ts'
import { validationError } from './refusals.ts'

interface Tag {
  Key?: string
  Value?: string
}

const LIMITS = { classic: 10, v2: 50 }

/**
 * The tags that a resource has after more were given. Throws for keys given twice, wrong ones, and too many; those of
 * services, which begin with `aws:`, do not count.
 */
export function withTags<T extends Tag>(api: 'classic' | 'v2', former: readonly T[], given: readonly T[]): T[] {
  const keys = given.map(({ Key = '' }) => Key)
  if (new Set(keys).size < keys.length) throw new AwsError('DuplicateTagKeys', 'Tag keys must be unique')
  for (const { Key = '', Value = '' } of given) {
    if (Key.length < 1 || Key.length > 128) throw validationError('Tag keys must be between 1 and 128 characters')
    if (Value.length > 256) throw validationError('Tag values cannot be longer than 256 characters')
  }
  const tags = [...former.filter(({ Key = '' }) => !keys.includes(Key)), ...given]
  const own = tags.filter(({ Key = '' }) => !Key.startsWith('aws:'))
  if (own.length > LIMITS[api]) throw new AwsError('TooManyTags', `The maximum number of tags is ${LIMITS[api]}`)
  return tags
}

export const withoutTags = <T extends Tag>(former: readonly T[], keys: readonly (string | undefined)[]): T[] =>
  former.filter(({ Key }) => !keys.includes(Key))
