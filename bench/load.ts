import { connect } from 'node:net'
import type { SignedRequest } from './endpoint.ts'

/**
 * Answers per second, over `width` connections. Requests are there as text beforehand and answers are counted, not read:
 * it is the endpoint that is measured, not its client. Rejects unless every status is 200.
 */
export async function answersPerSecond(url: string, requests: SignedRequest[], width: number): Promise<number> {
  const texts = requests.map(toText)
  let next = 0
  const work = async () => {
    let wire: Wire | undefined
    for (let text = texts[next++]; text; text = texts[next++]) {
      wire = wire?.isOpen() ? wire : openWire(url)
      await wire.ask(text)
    }
    wire?.close()
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: width }, work))
  return (texts.length / (performance.now() - started)) * 1_000
}

function toText({ headers, body }: SignedRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return ['POST / HTTP/1.1', ...lines, '', body].join('\r\n')
}

interface Wire {
  /** False once the server has said that it closes the connection, as moto does after each answer. */
  isOpen(): boolean
  ask(text: string): Promise<void>
  close(): void
}

function openWire(url: string): Wire {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let [head, missing, isOpen] = ['', 0, true]
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => {}, () => {}]

  function readHead(chunk: Buffer): void {
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const fields = head.slice(0, end)
    if (!/^HTTP\/1\.1 200 /.test(fields)) return reject(new Error(head))
    isOpen = !/^connection: close/im.test(fields)
    missing = Number(/^content-length: (\d+)/im.exec(fields)?.[1]) - (head.length - end - 4)
    head = ''
    if (missing === 0) resolve()
  }

  socket.on('data', (chunk) => {
    if (missing === 0) return readHead(chunk)
    missing -= chunk.length
    if (missing === 0) resolve()
  })
  socket.on('error', (error) => reject(error))
  socket.on('close', () => {
    isOpen = false
    reject(new Error('the connection was closed before the answer was complete'))
  })
  return {
    isOpen: () => isOpen,
    ask: (text) =>
      new Promise((done, failed) => {
        ;[resolve, reject] = [done, failed]
        socket.write(text)
      }),
    close: () => socket.destroy(),
  }
}
