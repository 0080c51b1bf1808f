import { toEventTime } from './times.ts'

/** What CloudTrail writes where a service has hidden a value. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS'

const SECRET_NAME = /secret|password|passwd|token|credential|api.?key|access.?key|private.?key/i

/** Deeper than any shape of the model: requests may have members that nobody knows. */
const DEEPEST = 30

/**
 * A request or a response without what nobody should read in an activity log: values of environment variables, log
 * options with the name of a secret, secret keys. Names of query services get their small first letter, as CloudTrail has it.
 */
export function redact(service: string, value: unknown): unknown {
  return service === 'ecs' || service === 'cloudtrail' ? redactEcs(value) : redactQuery(value)
}

function redactEcs(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return value.map((item) => redactEcs(item, depth + 1))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => {
    if (name === 'environment') return [name, hideValues(member)]
    if (name === 'logConfiguration' && isObject(member) && isObject(member.options)) {
      return [name, { ...member, options: hideSecrets(member.options) }]
    }
    return [name, redactEcs(member, depth + 1)]
  })
  return Object.fromEntries(entries)
}

/** `[{ name, value }]`. */
function hideValues(variables: unknown): unknown {
  if (!Array.isArray(variables)) return HIDDEN
  return variables.map((variable: unknown) => (isObject(variable) ? { name: variable.name, value: HIDDEN } : HIDDEN))
}

function hideSecrets(options: Record<string, unknown>): Record<string, unknown> {
  const shown = Object.entries(options).map(([name, value]) => [name, SECRET_NAME.test(name) ? HIDDEN : value])
  return Object.fromEntries(shown) as Record<string, unknown>
}

/** What EC2 hides in its events. */
const SENSITIVE = new Set(['KeyMaterial', 'UserData'])

/** A secret access key is not even mentioned. A document's text is one value and stays as it is, times get their own form. */
function redactQuery(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactQuery)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([name]) => name !== 'SecretAccessKey')
  const shown = kept.map(([name, member]) => [
    name.charAt(0).toLowerCase() + name.slice(1),
    SENSITIVE.has(name) ? '<sensitiveDataRemoved>' : isTime(name, member) ? toEventTime(Date.parse(member)) : redactQuery(member),
  ])
  return Object.fromEntries(shown) as unknown
}

/** Times come as JSON has them. */
function isTime(name: string, value: unknown): value is string {
  return /(Date|Time)$/.test(name) && typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
