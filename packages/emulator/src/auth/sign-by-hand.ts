import { createHash, createHmac } from 'node:crypto'

export interface HandSigning {
  body: string | Uint8Array
  /** All headers to be sent, in lower case; those in `signedHeaders` are signed. */
  headers: Record<string, string>
  signedHeaders: string[]
  accessKeyId?: string
  secret?: string
  region?: string
  service?: string
  /** `20260102T030405Z`. */
  date: string
}

/**
 * The Authorization header of a POST on /, step by step as "Create a signed AWS API request" in the IAM User Guide has it,
 * without the library that the emulator verifies with. For tests.
 */
export function signByHand({ body, headers, signedHeaders, date, ...signer }: HandSigning): string {
  const { accessKeyId = 'test', secret = 'test', region = 'us-east-1', service = 'ecs' } = signer
  const names = [...signedHeaders].sort()
  const canonicalRequest = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]!.trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n')
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`
  const stringToSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonicalRequest)].join('\n')
  let key: Buffer = Buffer.from(`AWS4${secret}`)
  for (const part of [date.slice(0, 8), region, service, 'aws4_request']) key = hmac(key, part)
  const signature = hmac(key, stringToSign).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
