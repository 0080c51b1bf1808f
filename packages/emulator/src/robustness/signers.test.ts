import { describe, expect, test } from 'vitest'
import { testEmulator } from '../edge/test-emulator.ts'
import { requestBytes, sendBytes } from './test-raw-http.ts'
import { signers } from './test-signers.ts'
import { times, TIMEOUT } from './test-scale.ts'

const BODY = '{"clusters":["payments"]}'

/** Of the bits that are flipped, one in so many: all of them in the long form. */
const STEP = times(11, 1)
const AT_ONCE = 16

interface Flip {
  what: string
  bytes: Buffer
}

/** The places of a request that are signed: the body, the values of the signed headers, and what Authorization says of them. */
function signedPlaces(headers: Record<string, string>, body: string): { what: string; start: number; end: number }[] {
  const text = requestBytes(headers, body).toString('latin1')
  const place = (what: string, start: number, length: number) => ({ what, start, end: start + length })
  const [, list = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization!)!
  // Node refuses a wrong length before anybody looks at the signature, and then waits for the rest.
  const names = list.split(';').filter((name) => name !== 'content-length')
  const values = names.map((name) => place(name, text.indexOf(`\r\n${name}: `) + name.length + 4, headers[name]!.length))
  const parts = ['Credential', 'SignedHeaders', 'Signature'].map((name) => {
    const value = new RegExp(`${name}=([^,\\r]+)`).exec(text)!
    return place(name, value.index + name.length + 1, value[1]!.length)
  })
  return [...values, ...parts, place('body', text.length - body.length, body.length)]
}

function* flips(headers: Record<string, string>, body: string): Generator<Flip> {
  const request = requestBytes(headers, body)
  let number = 0
  for (const { what, start, end } of signedPlaces(headers, body)) {
    for (let bit = start * 8; bit < end * 8; bit++) {
      if (number++ % STEP !== 0) continue
      const bytes = Buffer.from(request)
      bytes[bit >> 3]! ^= 1 << (bit & 7)
      yield { what: `${what}, bit ${bit - start * 8}`, bytes }
    }
  }
}

describe.each(Object.entries(signers))('a request signed by %s', (_, sign) => {
  test('is accepted', async () => {
    await using emulator = await testEmulator()
    const reply = await sendBytes(emulator.url, requestBytes(await sign(emulator.url, BODY), BODY))
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.body)).toMatchObject({ clusters: [], failures: [{ reason: 'MISSING' }] })
  })

  test(
    'is refused with any bit flipped in what was signed',
    async () => {
      await using emulator = await testEmulator()
      const headers = await sign(emulator.url, BODY)
      const accepted: string[] = []
      const queue = flips(headers, BODY)
      const lanes = Array.from({ length: AT_ONCE }, async () => {
        for (const { what, bytes } of queue) {
          const { status = 400 } = await sendBytes(emulator.url, bytes)
          if (status < 400 || status >= 500) accepted.push(`${what}: ${status}`)
        }
      })
      await Promise.all(lanes)
      expect(accepted).toEqual([])
    },
    TIMEOUT,
  )
})
