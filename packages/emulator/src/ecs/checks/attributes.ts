import type { Attribute } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'

/** The attributes of one instance that registers. */
export function checkAttributes(attributes: readonly Attribute[] = []): void {
  const names = new Set<string>()
  for (const attribute of attributes) {
    checkAttribute(attribute)
    const { name = '' } = attribute
    if (names.has(name)) throw invalidParameter(`Attribute ${name} is named twice.`)
    names.add(name)
  }
}

/** Source: Attribute in the API reference. */
export function checkAttribute({ name = '', value }: Attribute): void {
  if (!/^[\w./\\-]{1,128}$/.test(name)) throw invalidParameter(`Invalid attribute name: ${name}`)
  if (value !== undefined && !/^(?! )[\w.@/:\\ -]{1,128}(?<! )$/.test(value)) {
    throw invalidParameter(`Invalid value of attribute ${name}: ${value}`)
  }
}

/** The attributes that ECS and its agent have set, as against those that users put on an instance. */
export const isCustomAttribute = (name: string): boolean => !/^(ecs\.|com\.amazonaws\.ecs\.)/.test(name)
