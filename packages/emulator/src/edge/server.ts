import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IntrospectionReply } from '../agent/introspection.ts'
import { CONTROL_PATH } from '../control/control-door.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { jsonErrorReply } from '../protocol/aws-json.ts'
import type { ReceivedRequest } from '../protocol/protocol.ts'
import type { Reply } from '../protocol/reply.ts'
import { introspectionReply, isIntrospection } from './introspection-reply.ts'
import { StartError } from './start-error.ts'

const LARGEST_BODY = 2 * 1024 * 1024
const LARGEST_HEADERS = 16 * 1024

export interface HttpServer {
  url: string
  /** Waits for the requests in progress. */
  close(): Promise<void>
}

export interface Handlers {
  /** `POST /`: a signed request. */
  handle: (request: ReceivedRequest) => Promise<Reply>
  /** What the agent of an emulated container instance answers. */
  introspect: (url: string) => IntrospectionReply
  /** The control door; absent when it is closed. */
  control?: (request: ReceivedRequest) => Promise<Reply>
}

/** Everything else is refused. Throws StartError when the port cannot be had. */
export async function startServer(host: string, port: number, handlers: Handlers): Promise<HttpServer> {
  const server = createServer(
    { maxHeaderSize: LARGEST_HEADERS, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 60_000 },
    async (request, response) => {
      const reply = await answer(request, handlers)
      if (reply) send(response, reply, !server.listening || !request.complete)
    },
  )
  await listen(server, host, port)
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use' : error.code === 'EACCES' ? 'needs more rights' : error.message
      reject(new StartError(`Port ${port} on ${host} ${reason}. Choose another one with EMULATOR_PORT.`))
    })
    server.listen(port, host, resolve)
  })
}

/** Undefined when the client has gone. */
async function answer(request: IncomingMessage, { handle, introspect, control }: Handlers): Promise<Reply | undefined> {
  try {
    if (isIntrospection(request)) return introspectionReply(request, introspect)
    if (control && request.url?.startsWith(CONTROL_PATH)) return await control(await receive(request))
    if (request.method !== 'POST' || request.url !== '/') {
      throw new AwsError('UnknownOperationException', 'The endpoint answers POST requests on / only.')
    }
    return await handle(await receive(request))
  } catch (error) {
    return request.destroyed ? undefined : jsonErrorReply(randomUUID(), error)
  }
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const body = await readBody(request)
  const { method = '', url: path = '' } = request
  return { method, path, headers: singleHeaders(request), body, sourceIp: request.socket.remoteAddress ?? '' }
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length
    if (length > LARGEST_BODY) {
      throw new AwsError('RequestEntityTooLargeException', `The body is larger than ${LARGEST_BODY} bytes.`, 413)
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks, length)
}

/** A header that comes twice is joined with a comma, as SigV4 does. */
function singleHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) headers[name] = values!.join(',')
  return headers
}

function send(response: ServerResponse, { statusCode, headers, body }: Reply, isClosing: boolean) {
  // A connection that stays open would keep a closing server waiting.
  if (isClosing) response.setHeader('connection', 'close')
  const bytes = Buffer.from(body)
  response.writeHead(statusCode, { ...headers, 'content-length': bytes.length })
  response.end(bytes)
}
