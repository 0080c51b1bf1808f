import type { IncomingMessage } from 'node:http'
import { INTROSPECTION_PATH, type IntrospectionReply } from '../agent/introspection.ts'
import type { Reply } from '../protocol/reply.ts'

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

export function isIntrospection({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && url !== undefined && url.startsWith(INTROSPECTION_PATH)
}

/** The agent talks to programs on its own machine, and to no web page: neither a foreign one nor one under a borrowed name. */
export function introspectionReply(
  { url = '', headers }: IncomingMessage,
  introspect: (url: string) => IntrospectionReply,
): Reply {
  const isFromPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  const { statusCode, body } =
    isFromPage || !loopbackHost.test(headers.host ?? '')
      ? { statusCode: 403, body: JSON.stringify({ Error: 'The agent answers programs on this machine only.' }) }
      : introspect(url)
  return { statusCode, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body }
}
