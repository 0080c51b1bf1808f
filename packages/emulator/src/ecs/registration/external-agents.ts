import { AGENT_ATTRIBUTE } from '../state/agents.ts'

/**
 * The body of a request for an endpoint whose agents all are programs outside: an instance that registers gets the attribute
 * `gantry.agent` with the value `external`, unless the request names the attribute. In the body, because a command must do
 * the same when the journal is read again, with whatever settings. Anything else stays as it is.
 */
export function withExternalAgent(operation: string, body: string): string {
  if (operation !== 'RegisterContainerInstance') return body
  const request = parseObject(body)
  const attributes = request?.attributes ?? []
  if (!request || !Array.isArray(attributes) || attributes.some(namesAgent)) return body
  return JSON.stringify({ ...request, attributes: [...attributes, { name: AGENT_ATTRIBUTE, value: 'external' }] })
}

const namesAgent = (attribute: unknown): boolean =>
  typeof attribute === 'object' && attribute !== null && 'name' in attribute && attribute.name === AGENT_ATTRIBUTE

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
