import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newKey, readPublicKey } from './key-material.ts'

/** Strings of SSH's wire format. */
const wire = (...parts: Uint8Array[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      return [length, part]
    }),
  )

describe('readPublicKey', () => {
  test('gives an RSA key the MD5 of its DER form, in pairs', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { e, n } = publicKey.export({ format: 'jwk' })
    const blob = wire(
      Buffer.from('ssh-rsa'),
      Buffer.from(e!, 'base64url'),
      Buffer.concat([Buffer.from([0]), Buffer.from(n!, 'base64url')]),
    )
    const der = publicKey.export({ type: 'spki', format: 'der' })
    expect(readPublicKey(Buffer.from(`ssh-rsa ${blob.toString('base64')} me@home\n`))).toMatchObject({
      type: 'rsa',
      fingerprint: createHash('md5').update(der).digest('hex').match(/../g)!.join(':'),
    })
  })

  test('gives an ED25519 key the SHA-256 of its blob', () => {
    const blob = wire(Buffer.from('ssh-ed25519'), Buffer.alloc(32, 7))
    expect(readPublicKey(Buffer.from(`ssh-ed25519 ${blob.toString('base64')}`))).toMatchObject({
      type: 'ed25519',
      fingerprint: createHash('sha256').update(blob).digest('base64'),
    })
  })

  test.each(['', 'hello', 'ssh-rsa', 'ssh-rsa AAAA', 'ssh-dss AAAAB3NzaC1kc3M=', '-----BEGIN PUBLIC KEY-----'])(
    'refuses %j',
    (text) => {
      expect(() => readPublicKey(Buffer.from(text))).toThrow('Key is not in valid OpenSSH public key format')
    },
  )
})

test('a new key is drawn from the seed and says that it opens nothing', () => {
  const [one, same, other] = [1, 1, 2].map((random) => newKey({ random }, 'rsa'))
  expect(one).toEqual(same)
  expect(one!.fingerprint).not.toBe(other!.fingerprint)
  expect(one!.fingerprint).toMatch(/^([0-9a-f]{2}:){19}[0-9a-f]{2}$/)
  const [first, ...lines] = one!.material.split('\n')
  expect(first).toBe('-----BEGIN RSA PRIVATE KEY-----')
  expect(Buffer.from(lines.slice(0, -1).join(''), 'base64').toString('latin1')).toMatch(/^EMULATED KEY/)
})
