import type { NormalizedSchema } from '@smithy/core/schema'
import { AwsError } from '../aws-error.ts'

const INTEGER = /^-?\d{1,10}$/
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?(e[-+]?\d{1,2})?$/i
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/
const MOST_INTEGER = 2 ** 31 - 1

/** The model does not tell doubles from integers: the members of inputs that may have a fraction. */
const FRACTIONAL_MEMBER = /(Percentage|TargetValue|Threshold|LowerBound|UpperBound)$/

/** One value of a form by the type that its member has. Throws MalformedInput for a text that is none. */
export function readScalar(schema: NormalizedSchema, text: string, path: string): unknown {
  if (schema.isBooleanSchema()) {
    if (text !== 'true' && text !== 'false') throw malformed(text, path, 'a Boolean')
    return text === 'true'
  }
  if (schema.isNumericSchema()) {
    const mayBeFraction = FRACTIONAL_MEMBER.test(schema.getMemberName()) && DECIMAL.test(text)
    const isInteger = INTEGER.test(text) && Math.abs(Number(text)) <= MOST_INTEGER
    if (!mayBeFraction && !isInteger) throw malformed(text, path, 'an Integer')
    return Number(text)
  }
  if (schema.isTimestampSchema()) return readTime(text, path)
  if (schema.isBlobSchema()) {
    if (!BASE64.test(text)) throw malformed(text, path, 'base64')
    return new Uint8Array(Buffer.from(text, 'base64'))
  }
  return text
}

function readTime(text: string, path: string): Date {
  const time = new Date(/^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : text)
  if (Number.isNaN(time.getTime())) throw malformed(text, path, 'a time')
  return time
}

function malformed(text: string, path: string, wanted: string): AwsError {
  return new AwsError('MalformedInput', `'${text}' at '${path}' is not ${wanted}.`)
}
