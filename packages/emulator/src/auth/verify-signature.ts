import { createHash, timingSafeEqual } from 'node:crypto'
import { Sha256 } from '@smithy/core/checksum'
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import { AwsError } from '../protocol/aws-error.ts'
import type { ReceivedRequest } from '../protocol/protocol.ts'
import type { AccessKey } from './access-keys.ts'
import { type Authorization, readAuthorization } from './authorization-header.ts'
import { readSigningTime } from './signing-time.ts'

/** Headers without which a signature would not protect the request. */
const MUST_BE_SIGNED = ['host', 'x-amz-date', 'x-amz-target']

/** Who signed a request, and for what. */
export interface Signer {
  key: AccessKey
  region: string
  service: string
}

/** What a signature is verified against. */
export interface Verification {
  /** The real time in epoch milliseconds, also when the emulated clock says something else. */
  wallTime: number
  /** A key that may sign; undefined for one that is unknown or inactive. */
  findAccessKey(id: string): AccessKey | undefined
  serves(service: string): boolean
}

/**
 * Who signed the request: it is signed again with the caller's secret and the two signatures are compared. Throws AWS's
 * refusals.
 */
export async function verifySignature(
  request: ReceivedRequest,
  { wallTime, findAccessKey, serves }: Verification,
): Promise<Signer> {
  const authorization = readAuthorization(request.headers.authorization)
  const key = findAccessKey(authorization.accessKeyId)
  if (!key) throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.')
  if (!serves(authorization.service)) throw mismatch("Credential should be scoped to correct service: 'ecs'. ")
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
  return { key, region: authorization.region, service: authorization.service }
}

async function signatureOf(
  request: ReceivedRequest,
  { region, service, signedHeaders }: Authorization,
  key: AccessKey,
  signingTime: number,
) {
  const headers: Record<string, string> = {}
  for (const name of signedHeaders) {
    const value = request.headers[name]
    if (value !== undefined) headers[name] = value
  }
  const signed = await signerFor(key, region, service).sign(
    new HttpRequest({ method: request.method, path: request.path, headers, body: request.body }),
    { signingDate: new Date(signingTime), signableHeaders: new Set(signedHeaders) },
  )
  return readAuthorization(signed.headers.authorization).signature
}

const signers = new Map<string, SignatureV4>()

function signerFor(key: AccessKey, region: string, service: string): SignatureV4 {
  const name = `${key.id}/${key.secret}/${region}/${service}`
  let signer = signers.get(name)
  if (!signer) {
    const credentials = { accessKeyId: key.id, secretAccessKey: key.secret }
    signer = new SignatureV4({ credentials, region, service, sha256: Sha256, applyChecksum: false })
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
