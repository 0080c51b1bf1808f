import { connect } from 'node:net'

export interface RawReply {
  /** Undefined when the connection was closed without an answer. */
  status?: number
  body: string
}

/** Sends bytes, then the end, and reads until the other side closes. Rejects when that takes longer than ten seconds. */
export function sendBytes(url: string, bytes: Uint8Array): Promise<RawReply> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname)
    const finish = () => {
      socket.destroy()
      resolve(readReply(Buffer.concat(chunks).toString('utf8')))
    }
    socket.setTimeout(10_000, () => {
      socket.destroy()
      reject(new Error(`No answer in ten seconds to ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 2000))}`))
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', finish)
    // The endpoint may close before it has read all.
    socket.on('error', finish)
    socket.end(bytes)
  })
}

/** A request as it goes over the wire; the connection ends with the reply. */
export function requestBytes(headers: Record<string, string>, body: Uint8Array | string): Buffer {
  const content = Buffer.from(body)
  const lines = Object.entries({ ...headers, 'content-length': content.length, connection: 'close' })
  const head = ['POST / HTTP/1.1', ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), content])
}

function readReply(text: string): RawReply {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
  return { status: status === undefined ? undefined : Number(status), body: rest.join('\r\n\r\n') }
}
