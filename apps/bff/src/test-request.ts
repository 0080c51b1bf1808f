import { type IncomingHttpHeaders, request } from 'node:http'

export interface TestReply {
  status: number
  headers: IncomingHttpHeaders
  text: string
  json: () => { error?: { data: { apiError: { kind: string; code: string; message: string } } } } & Record<string, unknown>
}

export interface TestRequest {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

/** One HTTP request with exactly these headers: `fetch` would not let a test lie about Host or Sec-Fetch-Site. */
export function send(url: string, { method = 'GET', headers = {}, body }: TestRequest = {}): Promise<TestReply> {
  const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body)
  const withBody =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...withBody, ...headers }, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const reply = Buffer.concat(chunks).toString()
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: reply,
          json: () => JSON.parse(reply) as never,
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(text)
  })
}

/** What our own page's requests carry. */
export const ownPage = { 'sec-fetch-site': 'same-origin' }

/** Signs in with a sign-in link: gives the headers of a signed-in page. */
export async function signIn(signInUrl: string): Promise<Record<string, string>> {
  const { origin, hash } = new URL(signInUrl)
  const reply = await send(`${origin}/api/session`, {
    method: 'POST',
    headers: ownPage,
    body: { code: hash.slice('#code='.length) },
  })
  if (reply.status !== 200) throw new Error(reply.text)
  const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { ...ownPage, cookie, 'x-gantry-secret': String(reply.json().secret) }
}
