import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs'
import aws4 from 'aws4'
import { signByHand } from '../auth/sign-by-hand.ts'

/** Headers of a signed DescribeClusters with this body, Authorization included. */
export type Signer = (url: string, body: string) => Promise<Record<string, string>>

const TARGET = 'AmazonEC2ContainerServiceV20141113.DescribeClusters'

/** Three programs that know nothing of one another. */
export const signers: Record<string, Signer> = {
  'the SDK': async (url, body) => {
    const client = new ECSClient({
      endpoint: url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    })
    let headers: Record<string, string> = {}
    client.middlewareStack.add(
      () => (args) => {
        headers = (args.request as { headers: Record<string, string> }).headers
        return Promise.reject(new Error('signed, and not sent'))
      },
      { step: 'finalizeRequest', priority: 'low' },
    )
    await client.send(new DescribeClustersCommand(JSON.parse(body) as object)).catch(() => {})
    client.destroy()
    return headers
  },
  aws4: async (url, body) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': TARGET }
    const request = { host: new URL(url).host, service: 'ecs', region: 'us-east-1', method: 'POST', path: '/', headers, body }
    const signed = aws4.sign(request, { accessKeyId: 'test', secretAccessKey: 'test' })
    return Object.fromEntries(Object.entries(signed.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
  },
  'our signer': async (url, body) => signedByHand(url, TARGET, body),
}

/** Signed with any X-Amz-Target and any headers besides. */
export function signedByHand(
  url: string,
  xAmzTarget: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
): Record<string, string> {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(url).host,
    'x-amz-date': date,
    'x-amz-target': xAmzTarget,
    ...more,
  }
  return { ...headers, authorization: signByHand({ body, headers, signedHeaders: Object.keys(headers), date }) }
}
