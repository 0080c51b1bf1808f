import { createHash, timingSafeEqual } from 'node:crypto'
import { Sha256 } from '@smithy/core/checksum'
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Caller } from '../ecs/operation.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { type AccessKey, findAccessKey } from './access-keys.ts'
import { type Authorization, readAuthorization } from './authorization-header.ts'
import { readSigningTime } from './signing-time.ts'

/** A request as it came in. Header names in lower case. */
export interface ReceivedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array
}

const SERVICE = 'ecs'

/** Headers without which a signature would not protect the request. */
const MUST_BE_SIGNED = ['host', 'x-amz-date', 'x-amz-target']

/**
 * Who signed the request: it is signed again with the caller's secret and the two signatures are compared. `wallTime` is
 * the real time in epoch milliseconds, also when the emulated clock says something else. Throws AWS's refusals.
 */
export async function verifySignature(request: ReceivedRequest, wallTime: number): Promise<Caller> {
  const authorization = readAuthorization(request.headers.authorization)
  const key = findAccessKey(authorization.accessKeyId)
  if (!key) throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.')
  if (authorization.service !== SERVICE) throw mismatch(`Credential should be scoped to correct service: '${SERVICE}'. `)
  for (const name of MUST_BE_SIGNED) {
    if (request.headers[name] !== undefined && !authorization.signedHeaders.includes(name)) {
      throw mismatch(`'${name}' must be a 'SignedHeader' in the AWS Authorization.`)
    }
  }
  const signingTime = readSigningTime(request.headers['x-amz-date'], authorization.date, wallTime)
  const declaredHash = request.headers['x-amz-content-sha256']
  if (declaredHash !== undefined && declaredHash !== createHash('sha256').update(request.body).digest('hex')) {
    throw mismatch("The provided 'x-amz-content-sha256' header does not match what was computed.")
  }
  const expected = await signatureOf(request, authorization, key, signingTime)
  if (!isEqual(expected, authorization.signature)) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key ' +
        'and signing method. Consult the service documentation for details.',
    )
  }
  return { account: key.account, region: authorization.region, arn: key.arn }
}

async function signatureOf(
  request: ReceivedRequest,
  { region, signedHeaders }: Authorization,
  key: AccessKey,
  signingTime: number,
) {
  const headers: Record<string, string> = {}
  for (const name of signedHeaders) {
    const value = request.headers[name]
    if (value !== undefined) headers[name] = value
  }
  const signed = await signerFor(key, region).sign(
    new HttpRequest({ method: request.method, path: request.path, headers, body: request.body }),
    { signingDate: new Date(signingTime), signableHeaders: new Set(signedHeaders) },
  )
  return readAuthorization(signed.headers.authorization).signature
}

const signers = new Map<string, SignatureV4>()

function signerFor(key: AccessKey, region: string): SignatureV4 {
  const name = `${key.id}/${region}`
  let signer = signers.get(name)
  if (!signer) {
    const credentials = { accessKeyId: key.id, secretAccessKey: key.secret }
    signer = new SignatureV4({ credentials, region, service: SERVICE, sha256: Sha256, applyChecksum: false })
    if (signers.size < 100) signers.set(name, signer)
  }
  return signer
}

function isEqual(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function mismatch(message: string): AwsError {
  return new AwsError('InvalidSignatureException', message)
}
