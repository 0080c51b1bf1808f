/** Where the command goes: the endpoint only when it is not AWS's own. */
export interface CliTarget {
  region: string
  endpoint?: string
}

/** Inputs longer than this read better as one JSON document. */
const LONG = 800

/** Their input is a document that people keep in a file, however short it is. */
const documentActions = new Set(['RegisterTaskDefinition', 'RunInstances'])

/** An AWS service as the CLI names it. */
export type CliService = 'ecs' | 'ec2' | 'elb' | 'elbv2' | 'iam'

/** The AWS CLI command (version 2, POSIX shell) that calls an action with an input. Members without a value are left out. */
export function cliCommand(
  operation: string,
  input: object,
  { region, endpoint }: CliTarget,
  service: CliService = 'ecs',
): string {
  const members = Object.entries(input).filter(([, value]) => value !== undefined)
  const options = members.map(([name, value]) => option(name, value))
  const where = [`--region ${region}`, ...(endpoint ? [`--endpoint-url ${quote(endpoint)}`] : [])]
  const command = [`aws ${service}`, kebab(operation)].join(' ')
  const isDocument = documentActions.has(operation) || options.join(' ').length > LONG
  const parts = isDocument ? [`--cli-input-json ${quote(JSON.stringify(Object.fromEntries(members)))}`] : options
  return [command, ...parts, ...where].join(' \\\n  ')
}

function option(name: string, value: unknown): string {
  const flag = `--${kebab(name)}`
  if (typeof value === 'boolean') return value ? flag : `--no-${kebab(name)}`
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [flag, ...value.map(quote)].join(' ')
  if (typeof value === 'object') return `${flag} ${quote(JSON.stringify(value))}`
  return `${flag} ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}

/** Single quotes keep everything but themselves. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
