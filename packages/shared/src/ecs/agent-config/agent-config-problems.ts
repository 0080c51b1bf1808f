import { nameProblem } from '../names.ts'
import { maximumPort } from '../ports.ts'
import { type AgentConfig, type AgentKey, agentParameters } from './agent-parameters.ts'

/** What must be changed about each value, by its key. */
export function agentConfigProblems(config: AgentConfig): Partial<Record<AgentKey, string>> {
  const problems: Partial<Record<AgentKey, string>> = {}
  for (const { key, ...parameter } of agentParameters) {
    const value = config[key]?.trim()
    const problem = value ? valueProblem(key, value, 'values' in parameter ? parameter.values : undefined) : missing(key, config)
    if (problem) problems[key] = problem
  }
  return problems
}

function valueProblem(key: AgentKey, value: string, values: readonly string[] | undefined): string | undefined {
  if (/[\r\n\0]/.test(value)) return 'Write it on one line: the file has one line for each variable.'
  if (values && !values.includes(value)) return `Choose one of ${values.join(', ')}.`
  return checks[key]?.(value)
}

const checks: Partial<Record<AgentKey, (value: string) => string | undefined>> = {
  ECS_CLUSTER: (value) => nameProblem('cluster', value),
  ECS_RESERVED_PORTS: portsProblem,
  ECS_DATADIR: absolutePath,
  ECS_LOGFILE: absolutePath,
  DOCKER_HOST: (value) => match(value, /^(unix:\/\/\/\S+|(tcp|https?):\/\/[^\s/:]+(:\d+)?\/?)$/, 'unix:///var/run/docker.sock'),
  ECS_ENGINE_AUTH_DATA: authDataProblem,
  AWS_DEFAULT_REGION: (value) => match(value, /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'us-east-1'),
  ECS_BACKEND_HOST: (value) => match(value, /^(https?:\/\/)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'ecs.us-east-1.amazonaws.com'),
  ECS_BACKEND_PORT: (value) => (isPort(Number(value)) && /^\d+$/.test(value) ? undefined : portText),
  // Source: the patterns of AccessKey in the IAM and STS API References.
  AWS_ACCESS_KEY_ID: (value) => match(value, /^\w{16,128}$/, 'AKIAIOSFODNN7EXAMPLE'),
  AWS_SECRET_ACCESS_KEY: noSpace,
  AWS_SESSION_TOKEN: noSpace,
}

const portText = `Write a whole number from 1 to ${maximumPort.toLocaleString('en')}.`

const isPort = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maximumPort

function portsProblem(value: string): string | undefined {
  const ports = parse(value)
  if (!Array.isArray(ports)) return 'Write the ports in brackets: [22, 80].'
  const wrong = ports.find((port) => !isPort(port))
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} is no port. ${portText}`
}

function authDataProblem(value: string): string | undefined {
  const data = parse(value)
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data)
  return isMap ? undefined : 'Write a JSON object with a member for each registry.'
}

function absolutePath(value: string): string | undefined {
  return match(value, /^\/\S*$/, '/data')
}

function noSpace(value: string): string | undefined {
  return /\s/.test(value) ? 'Take out the space.' : undefined
}

function match(value: string, pattern: RegExp, example: string): string | undefined {
  return pattern.test(value) ? undefined : `Write it like ${example}.`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Some make sense only together. */
function missing(key: AgentKey, config: AgentConfig): string | undefined {
  const has = (other: AgentKey) => Boolean(config[other]?.trim())
  switch (key) {
    case 'ECS_ENGINE_AUTH_TYPE':
      return has('ECS_ENGINE_AUTH_DATA') ? 'Choose the format of the registry data.' : undefined
    case 'ECS_ENGINE_AUTH_DATA':
      return has('ECS_ENGINE_AUTH_TYPE') ? 'Give at least one registry, or leave the format out too.' : undefined
    case 'AWS_ACCESS_KEY_ID':
      return has('AWS_SECRET_ACCESS_KEY') || has('AWS_SESSION_TOKEN') ? 'Give the access key of this secret.' : undefined
    case 'AWS_SECRET_ACCESS_KEY':
      return has('AWS_ACCESS_KEY_ID') || has('AWS_SESSION_TOKEN') ? 'Give the secret of this access key.' : undefined
    default:
      return undefined
  }
}
