import type { Tag } from '@aws-sdk/client-cloudformation'
import { validationError } from '../errors.ts'

const MOST_TAGS = 50

/** The tags of a stack: those of its resources, too. */
export function checkTags(tags: readonly Tag[]): void {
  if (tags.length > MOST_TAGS) throw validationError(`A stack can have at most ${MOST_TAGS} tags.`)
  const keys = tags.map(({ Key = '' }) => Key)
  if (keys.some((key) => key === '' || key.length > 128)) throw validationError('The key of a tag has 1 to 128 characters.')
  if (tags.some(({ Value = '' }) => Value.length > 256)) throw validationError('The value of a tag has at most 256 characters.')
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'))
  if (reserved !== undefined) throw validationError('aws: prefixed tag key names are not allowed for external use.')
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw validationError(`Duplicate tag keys found: ${twice}`)
}
