import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { createConnections } from './connections.ts'
import { allowedHosts } from './guard/hosts.ts'
import { createSessions } from './guard/sessions.ts'
import { createSignInCode } from './guard/sign-in-code.ts'
import { createLog } from './log.ts'

export interface Console {
  url: string
  /** A link that signs one browser in, once, within ten minutes. The code travels in the fragment: no server and no log sees it. */
  signInUrl(): string
  /** Ends every connection. */
  close(): Promise<void>
}

export interface ConsoleDeps {
  /** Address of the emulator as soon as it listens; absent when the console talks to AWS or to another endpoint. */
  emulatorUrl?: Promise<string>
  /** Hears of every sign-in link that takes a spent one's place. */
  onNewSignInUrl?: (url: string) => void
}

/** Serves the console on the loopback interface. Throws a one-line Error when it cannot. */
export async function startConsole(config: Config, { emulatorUrl, onNewSignInUrl }: ConsoleDeps = {}): Promise<Console> {
  let url = ''
  let isReady = emulatorUrl === undefined
  emulatorUrl?.then(
    () => (isReady = true),
    () => {}, // whoever started the emulator says why it does not run
  )
  const connections = createConnections(config, emulatorUrl)
  const code = createSignInCode(() => onNewSignInUrl?.(signInUrl()))
  const signInUrl = () => `${url}/#code=${code.current()}`
  const app = createApp({
    config,
    log: createLog(config.logLevel),
    connections,
    sessions: createSessions(),
    code,
    hosts: () => allowedHosts(Number(new URL(url).port)),
    isReady: () => isReady,
  })

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 30_000 }, app)
  url = await listen(server, config.port)
  return {
    url,
    signInUrl,
    async close() {
      connections.close()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(listenProblem(error, port))))
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

function listenProblem({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another with PORT=…`
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has. Choose another with PORT=…`
  return `The console cannot listen on port ${port}: ${message}`
}
