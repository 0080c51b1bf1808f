import { MASKED } from '@gantry/shared/console/task-definition'

const secretName =
  /pass(word|wd|phrase|code)?(_|-|$)|passw|pwd|secret|token|credential|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|auth|conn(ection)?[_-]?str|dsn|(^|[_-])key$/i

const secretShapes = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/, // AWS access key id
  /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/, // AWS secret access key
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+/, // JSON web token
  /\b(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|sk_(live|test)_\w{10,}|npm_\w{30,})/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/i, // user:password@ in an address
]

/** Whether a value looks like a secret, by what it is called or by its shape. Switches and empty values never do. */
export function looksSecret(name: string, value: string): boolean {
  if (/^(|true|false|yes|no|on|off|\d{1,3})$/i.test(value)) return false
  return secretName.test(name) || secretShapes.some((shape) => shape.test(value))
}

/**
 * A copy as JSON has it (times as ISO strings), in which environment values, Docker labels and log-driver options that look
 * like secrets read MASKED. Knows the names of ECS's API and of CloudFormation's templates, which begin with capitals.
 */
export function maskSecrets(value: unknown): { value: unknown; masked: boolean } {
  let masked = false
  const hide = (name: string, text: unknown) => {
    if (typeof text !== 'string' || !looksSecret(name, text)) return text
    masked = true
    return MASKED
  }
  const pair = (entry: unknown) => {
    if (!isObject(entry)) return entry
    if ('value' in entry) return { ...entry, value: hide(String(entry.name), entry.value) }
    return 'Value' in entry ? { ...entry, Value: hide(String(entry.Name), entry.Value) } : entry
  }
  const record = (entries: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, hide(name, text)]))

  const copy: unknown = JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (/^environment$/i.test(key) && Array.isArray(inner)) return inner.map(pair)
    if (/^(options|dockerLabels)$/i.test(key) && isObject(inner)) return record(inner)
    return inner
  })
  return { value: copy, masked }
}

/** Whether a hidden value has come back from the browser: writing it would replace the secret by dots. */
export const containsMasked = (value: unknown): boolean => JSON.stringify(value).includes(JSON.stringify(MASKED))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
