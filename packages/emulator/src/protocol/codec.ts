import { JsonShapeDeserializer2 } from '@smithy/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import { AwsError } from './aws-error.ts'
import { checkInput } from './check-input.ts'
import type { OperationSchema } from './model.ts'
import { shaperOf } from './model-shape.ts'

/** awsJson1_1: members under their own names, times in seconds with a fraction. */
const deserializer = new JsonShapeDeserializer2({ jsonName: false, timestampFormat: { useTrait: true, default: 7 } })

const outputShapers = new Map<OperationSchema, (output: unknown) => unknown>()

/** The checked input of an operation out of the text of a request. Throws SerializationException or InvalidParameterException. */
export function readInput(operation: OperationSchema, text: string): unknown {
  const schema = NormalizedSchema.of(operation[4])
  const value = parseJson(text)
  checkInput(schema, value)
  return deserializer.readObject(schema, value)
}

/** The body of the reply to an operation. */
export function writeOutput(operation: OperationSchema, output: unknown): string {
  let shape = outputShapers.get(operation)
  if (!shape) outputShapers.set(operation, (shape = shaperOf(NormalizedSchema.of(operation[5]))!))
  return JSON.stringify(shape(output))
}

/** The body of a request, for callers inside the emulator (seeds): what an SDK would send. */
export function writeInput(operation: OperationSchema, input: object): string {
  return JSON.stringify(shaperOf(NormalizedSchema.of(operation[4]))!(input))
}

function parseJson(text: string) {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.')
  }
}
