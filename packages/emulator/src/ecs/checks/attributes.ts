import type { Attribute } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'

/** Source: Attribute in the API reference. */
export function checkAttributes(attributes: readonly Attribute[] = []): void {
  const names = new Set<string>()
  for (const { name = '', value } of attributes) {
    if (!/^[\w./\\-]{1,128}$/.test(name)) throw invalidParameter(`Invalid attribute name: ${name}`)
    if (value !== undefined && !/^(?! )[\w.@/:\\ -]{1,128}(?<! )$/.test(value)) {
      throw invalidParameter(`Invalid value of attribute ${name}: ${value}`)
    }
    if (names.has(name)) throw invalidParameter(`Attribute ${name} is named twice.`)
    names.add(name)
  }
}
