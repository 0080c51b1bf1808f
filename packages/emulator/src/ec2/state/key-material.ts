import { createHash, createPublicKey } from 'node:crypto'
import { refusal } from '../checks/refusals.ts'
import { drawBelow } from './ids.ts'

const NOTICE = 'EMULATED KEY: it has the shape of a private key and opens nothing. '

interface NewKey {
  /** PEM. Shown once, never kept. */
  material: string
  fingerprint: string
}

/**
 * A key pair drawn from the seed, so that a replay makes the same one. No machine here lets anybody in, so the private key
 * only looks like one: the same commands would give everybody the same secret.
 */
export function newKey(state: { random: number }, type: 'rsa' | 'ed25519'): NewKey {
  const length = type === 'rsa' ? 1190 : 387
  const bytes = Uint8Array.from({ length }, () => drawBelow(state, 256))
  const label = type === 'rsa' ? 'RSA PRIVATE KEY' : 'OPENSSH PRIVATE KEY'
  const body = Buffer.concat([Buffer.from(NOTICE), bytes]).toString('base64')
  const lines = body.match(/.{1,64}/g)!.join('\n')
  const material = `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----`
  return { material, fingerprint: type === 'rsa' ? colons('sha1', bytes) : sha256(bytes) }
}

interface ImportedKey {
  type: 'rsa' | 'ed25519'
  publicKey: string
  fingerprint: string
}

/** Reads a public key as OpenSSH writes it; its fingerprint is EC2's. Throws InvalidKey.Format. */
export function readPublicKey(bytes: Uint8Array): ImportedKey {
  const text = Buffer.from(bytes).toString('utf8').trim()
  const [name, encoded = ''] = text.split(/\s+/)
  const blob = Buffer.from(encoded, 'base64')
  const parts = partsOf(blob)
  if (parts[0]?.toString() !== name) throw invalidKey()
  if (name === 'ssh-ed25519') return { type: 'ed25519', publicKey: text, fingerprint: sha256(blob) }
  const [, e, n] = parts
  if (name !== 'ssh-rsa' || !e || !n) throw invalidKey()
  const key = { kty: 'RSA', e: e.toString('base64url'), n: withoutSign(n).toString('base64url') }
  const der = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'der' })
  return { type: 'rsa', publicKey: text, fingerprint: colons('md5', der) }
}

/** The strings of SSH's wire format, each behind its length. */
function partsOf(blob: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 0; at + 4 <= blob.length;) {
    const length = blob.readUInt32BE(at)
    parts.push(blob.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return parts
}

const withoutSign = (number: Buffer): Buffer => (number[0] === 0 ? number.subarray(1) : number)

const colons = (algorithm: 'md5' | 'sha1', bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex').match(/../g)!.join(':')

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

const invalidKey = () => refusal('InvalidKey.Format', 'Key is not in valid OpenSSH public key format')
