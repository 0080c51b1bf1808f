import type { ReceivedRequest } from '../protocol/protocol.ts'

/** Why the control door does not answer: status and one line. */
export interface Refusal {
  statusCode: number
  message: string
}

/**
 * The door is for programs on this machine. A page in a browser cannot pass: it cannot leave out Origin or Sec-Fetch-Site,
 * nobody answers its preflight for `x-gantry-control`, and a name rebound to 127.0.0.1 shows in Host.
 */
export function controlRefusal({ method, headers, sourceIp }: ReceivedRequest): Refusal | undefined {
  if (!isLoopbackAddress(sourceIp)) return forbidden('The control door answers on the loopback interface only.')
  if (!isLoopbackHost(headers.host ?? '')) return forbidden('The Host header must name 127.0.0.1, ::1 or localhost.')
  if (Object.keys(headers).some((name) => name === 'origin' || name.startsWith('sec-fetch-'))) {
    return forbidden('The control door does not answer web pages.')
  }
  if (headers['x-gantry-control'] !== '1') return forbidden("The header 'x-gantry-control: 1' is required.")
  if (method === 'POST' && mediaType(headers['content-type']) !== 'application/json') {
    return { statusCode: 415, message: "The content type must be 'application/json'." }
  }
  return undefined
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

function isLoopbackHost(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)
}

function mediaType(contentType = ''): string {
  return contentType.split(';')[0]!.trim().toLowerCase()
}

function forbidden(message: string): Refusal {
  return { statusCode: 403, message }
}
