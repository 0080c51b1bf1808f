import { describe, expect, test } from 'vitest'
import { type HandSigning, signByHand } from './sign-by-hand.ts'
import type { ReceivedRequest } from '../protocol/protocol.ts'
import { rootKey } from './access-keys.ts'
import { verifySignature } from './verify-signature.ts'

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5)
const DATE = '20260102T030405Z'
const BODY = '{"clusters":["payments"]}'

/** As AWS CLI 1 sends it. */
const cliHeaders = {
  host: '127.0.0.1:8081',
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-date': DATE,
  'x-amz-target': 'AmazonEC2ContainerServiceV20141113.DescribeClusters',
}

function signed(changes: Partial<HandSigning> = {}): ReceivedRequest {
  const headers = { ...cliHeaders, ...changes.headers }
  const signing = { body: BODY, signedHeaders: Object.keys(headers), date: DATE, ...changes, headers }
  return {
    method: 'POST',
    path: '/',
    headers: { ...headers, 'user-agent': 'aws-cli/1.45', authorization: signByHand(signing) },
    body: Buffer.from(signing.body),
    sourceIp: '127.0.0.1',
  }
}

const verify = (request: ReceivedRequest, wallTime: number) =>
  verifySignature(request, {
    wallTime,
    findAccessKey: (id) => (id === rootKey.id ? rootKey : undefined),
    serves: (service) => service === 'ecs' || service === 'iam',
  })

const refusal = (code: string, message?: string | RegExp) =>
  expect.objectContaining({ code, ...(message && { message: expect.stringMatching(message) as string }) })

describe('verifySignature accepts', () => {
  test('the headers that the AWS CLI signs', async () => {
    await expect(verify(signed(), NOW)).resolves.toEqual({ key: rootKey, region: 'us-east-1', service: 'ecs' })
  })

  test('the longer list that SDK v3 signs, user agent and all', async () => {
    const headers = {
      'amz-sdk-invocation-id': 'b3a1f7f4-2f0c-4a6a-a0b0-6d9b1b1f0f10',
      'amz-sdk-request': 'attempt=1; max=3',
      'content-length': String(BODY.length),
      'x-amz-user-agent': 'aws-sdk-js/3.1164.0',
      'user-agent': 'aws-cli/1.45',
    }
    await expect(verify(signed({ headers }), NOW)).resolves.toMatchObject({ region: 'us-east-1' })
  })

  test('a header with several spaces', async () => {
    await expect(verify(signed({ headers: { 'x-amz-user-agent': 'two   spaces' } }), NOW)).resolves.toBeDefined()
  })

  test('any Region and takes it from the credential scope', async () => {
    await expect(verify(signed({ region: 'cn-north-1' }), NOW)).resolves.toMatchObject({ region: 'cn-north-1' })
  })

  test('any service that is served and takes it from the credential scope', async () => {
    await expect(verify(signed({ service: 'iam' }), NOW)).resolves.toMatchObject({ service: 'iam' })
  })

  test.each([-300_000, 300_000])('a clock that is %d ms off', async (skew) => {
    await expect(verify(signed(), NOW + skew)).resolves.toBeDefined()
  })
})

describe('verifySignature refuses', () => {
  test('a request that is not signed', async () => {
    const { authorization: _, ...headers } = signed().headers
    await expect(verify({ ...signed(), headers }, NOW)).rejects.toEqual(
      refusal('MissingAuthenticationTokenException', /^Missing Authentication Token$/),
    )
  })

  test('an unknown key', async () => {
    await expect(verify(signed({ accessKeyId: 'AKIDEXAMPLE' }), NOW)).rejects.toEqual(
      refusal('UnrecognizedClientException', /^The security token included in the request is invalid\.$/),
    )
  })

  test('a wrong secret', async () => {
    await expect(verify(signed({ secret: 'guess' }), NOW)).rejects.toEqual(refusal('InvalidSignatureException', /we calculated/))
  })

  test('a scope of another service', async () => {
    await expect(verify(signed({ service: 'ec2' }), NOW)).rejects.toEqual(refusal('InvalidSignatureException', /'ecs'/))
  })

  test('every single flipped bit of the signature', async () => {
    const request = signed()
    const [start, signature] = request.headers.authorization!.split('Signature=') as [string, string]
    for (let index = 0; index < signature.length; index++) {
      for (let bit = 0; bit < 4; bit++) {
        const flipped = (parseInt(signature[index]!, 16) ^ (1 << bit)).toString(16)
        const authorization = `${start}Signature=${signature.slice(0, index)}${flipped}${signature.slice(index + 1)}`
        await expect(verify({ ...request, headers: { ...request.headers, authorization } }, NOW)).rejects.toEqual(
          refusal('InvalidSignatureException'),
        )
      }
    }
  })

  test('every changed byte of the body', async () => {
    const request = signed()
    for (let index = 0; index < request.body.length; index++) {
      const body = Uint8Array.from(request.body)
      body[index]! ^= 1
      await expect(verify({ ...request, body }, NOW)).rejects.toEqual(refusal('InvalidSignatureException'))
    }
  })

  test.each(['host', 'content-type', 'x-amz-target'])('a changed %s', async (name) => {
    const request = signed()
    const headers = { ...request.headers, [name]: `${request.headers[name]}s` }
    await expect(verify({ ...request, headers }, NOW)).rejects.toEqual(refusal('InvalidSignatureException'))
  })

  test.each(['host', 'x-amz-date', 'x-amz-target'])('a request whose %s is not signed', async (name) => {
    const signedHeaders = Object.keys(cliHeaders).filter((header) => header !== name)
    await expect(verify(signed({ signedHeaders }), NOW)).rejects.toEqual(
      refusal('InvalidSignatureException', `'${name}' must be a 'SignedHeader'`),
    )
  })

  test('a declared hash that is not the hash of the body', async () => {
    const headers = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
    await expect(verify(signed({ headers }), NOW)).rejects.toEqual(refusal('InvalidSignatureException', /content-sha256/))
  })

  test('a request from the future, in the words of AWS', async () => {
    await expect(verify(signed(), NOW - 300_001)).rejects.toEqual(
      refusal(
        'InvalidSignatureException',
        /^Signature not yet current: 20260102T030405Z is still later than 20260102T030404Z \(20260102T025904Z \+ 5 min\.\)$/,
      ),
    )
  })

  test('an old request, in the words of AWS', async () => {
    await expect(verify(signed(), NOW + 301_000)).rejects.toEqual(
      refusal(
        'InvalidSignatureException',
        /^Signature expired: 20260102T030405Z is now earlier than 20260102T030406Z \(20260102T030906Z - 5 min\.\)$/,
      ),
    )
  })

  test('a date that is not the date of the scope', async () => {
    const request = signed()
    const authorization = request.headers.authorization!.replace('20260102/', '20260103/')
    await expect(verify({ ...request, headers: { ...request.headers, authorization } }, NOW)).rejects.toEqual(
      refusal('InvalidSignatureException', /Credential scope/),
    )
  })

  test.each([
    'Basic dGVzdDp0ZXN0',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=test/20260102/us-east-1/ecs/aws4_request, SignedHeaders=host',
    'AWS4-HMAC-SHA256 Credential=test/us-east-1, SignedHeaders=host, Signature=00',
  ])('the header %s', async (authorization) => {
    await expect(verify({ ...signed(), headers: { ...cliHeaders, authorization } }, NOW)).rejects.toEqual(
      refusal('IncompleteSignatureException'),
    )
  })
})
