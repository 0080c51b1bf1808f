import { createServer, request, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConsoleProgram, startProgram } from '../e2e/console-program.ts'

/** A console and an emulator from the built bundles, and between them a wire that counts what crosses it. */
export interface World extends ConsoleProgram, AsyncDisposable {
  signInUrl(): string
  /** Requests that have gone from the console to the endpoint. */
  upstreamCalls(): number
}

export async function startWorld(root: string, seed: 'empty' | 'demo' | 'large'): Promise<World> {
  const load = (file: string) => import(pathToFileURL(path.join(root, file)).href)
  const { startEmulator } = (await load('packages/emulator/dist/index.js')) as typeof import('@gantry/emulator')
  const { startConsole } = (await load('apps/bff/dist/server.js')) as typeof import('@gantry/bff/server')
  const emulator = await startEmulator({ port: 0, seed })
  const wire = await countingWire(emulator.url)
  const gantry = await startConsole(
    {
      port: 0,
      backend: { kind: 'emulator', port: 0, dataDir: '', speed: 1, seed },
      region: 'us-east-1',
      webRoot: path.join(root, 'apps/web/dist'),
      logLevel: 'error',
    },
    { emulatorUrl: Promise.resolve(wire.url) },
  )
  return {
    ...(await startProgram(gantry.signInUrl())),
    signInUrl: () => gantry.signInUrl(),
    upstreamCalls: wire.count,
    async [Symbol.asyncDispose]() {
      await gantry.close()
      wire.server.closeAllConnections()
      wire.server.close()
      await emulator.close()
    },
  }
}

/** Hands every request on as it came, the signed Host header included. */
async function countingWire(target: string): Promise<{ url: string; count: () => number; server: Server }> {
  let crossed = 0
  const server = createServer((incoming, outgoing) => {
    crossed += 1
    const onward = request(target, { method: incoming.method ?? 'POST', headers: incoming.headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => crossed, server }
}
