import { notImplemented, validationError } from './refusals.ts'

interface Attribute {
  Key?: string
  Value?: string
}

/** Seconds, and the ranges they must be in. */
const ranges: Record<string, [least: number, most: number]> = {
  'idle_timeout.timeout_seconds': [1, 4_000],
  'client_keep_alive.seconds': [60, 604_800],
  'deregistration_delay.timeout_seconds': [0, 3_600],
  'slow_start.duration_seconds': [0, 900],
  'stickiness.lb_cookie.duration_seconds': [1, 604_800],
}

/** Attributes after some were changed. Throws for keys that the resource does not have, and for values out of range. */
export function withAttributes(
  kind: 'Load balancer' | 'Target group',
  former: ReadonlyMap<string, string>,
  changes: readonly Attribute[] = [],
): Map<string, string> {
  if (changes.length === 0) throw validationError('At least one attribute must be specified')
  const attributes = new Map(former)
  for (const { Key = '', Value = '' } of changes) {
    if (!former.has(Key)) throw validationError(`${kind} attribute key '${Key}' is not recognized`)
    const [least, most] = ranges[Key] ?? []
    if (least !== undefined && most !== undefined && !(/^\d+$/.test(Value) && least <= Number(Value) && Number(Value) <= most)) {
      throw validationError(`${kind} attribute value '${Value}' is not valid: '${Key}' must be between ${least} and ${most}`)
    }
    if (Key.endsWith('.enabled') && former.get(Key) !== 'use_load_balancer_configuration' && !/^(true|false)$/.test(Value)) {
      throw validationError(`${kind} attribute value '${Value}' is not valid: '${Key}' must be 'true' or 'false'`)
    }
    if (Key === 'access_logs.s3.enabled' && Value === 'true') throw notImplemented(Key)
    attributes.set(Key, Value)
  }
  return attributes
}

export const toAttributeList = (attributes: ReadonlyMap<string, string>): { Key: string; Value: string }[] =>
  [...attributes].map(([Key, Value]) => ({ Key, Value }))
