import { NormalizedSchema } from '@smithy/core/schema'
import type { OperationSchema } from '../model.ts'
import { type Flavour, nameIn } from './read-form.ts'

/** The form-encoded body of a request to an operation: what readForm reads. For structures, lists, texts, numbers and Booleans. */
export function writeForm(operation: OperationSchema, input: object, flavour: Flavour): string {
  const form = new URLSearchParams()
  write(form, NormalizedSchema.of(operation[4]), input, '', flavour)
  return form.toString()
}

function write(form: URLSearchParams, schema: NormalizedSchema, value: unknown, path: string, flavour: Flavour): void {
  if (value === undefined) return
  if (schema.isStructSchema()) {
    const members = value as Record<string, unknown>
    for (const [name, member] of schema.structIterator()) {
      write(form, member, members[name], `${path && `${path}.`}${nameIn(flavour, name, member)}`, flavour)
    }
  } else if (Array.isArray(value)) {
    const items = flavour === 'ec2' ? path : `${path}.member`
    value.forEach((item, index) => write(form, schema.getValueSchema(), item, `${items}.${index + 1}`, flavour))
  } else {
    form.append(path, `${value as string | number | boolean}`)
  }
}
