import { JsonShapeDeserializer2 } from '@smithy/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import { AwsError } from './aws-error.ts'
import { checkInput } from './check-input.ts'
import { jsonWriter } from './json-writer.ts'
import type { OperationSchema } from './model.ts'

/** awsJson1_1: members under their own names, times in seconds with a fraction. */
const deserializer = new JsonShapeDeserializer2({ jsonName: false, timestampFormat: { useTrait: true, default: 7 } })

const outputWriters = new Map<OperationSchema, (output: unknown) => string>()

/** The checked input of an operation out of the text of a request. Throws SerializationException or InvalidParameterException. */
export function readInput(operation: OperationSchema, text: string): unknown {
  const schema = NormalizedSchema.of(operation[4])
  const value = parseJson(text)
  checkInput(schema, value)
  return deserializer.readObject(schema, value)
}

/** The body of the reply to an operation. */
export function writeOutput(operation: OperationSchema, output: unknown): string {
  let write = outputWriters.get(operation)
  if (!write) outputWriters.set(operation, (write = jsonWriter(NormalizedSchema.of(operation[5]))))
  return write(output)
}

/** The body of a request to an operation. */
export function writeInput(operation: OperationSchema, input: object): string {
  return jsonWriter(NormalizedSchema.of(operation[4]))(input)
}

function parseJson(text: string) {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.')
  }
}
