import { Agent, request } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { signByHand } from '../packages/emulator/src/auth/sign-by-hand.ts'

type EmulatorModule = typeof import('@gantry/emulator')

/** The built endpoint, durable in a folder of its own, without limits of the account. */
export interface Endpoint extends AsyncDisposable {
  url: string
  clock: import('@gantry/emulator').ManualClock
}

export async function startEndpoint(root: string): Promise<Endpoint> {
  const file = path.join(root, 'packages/emulator/dist/index.js')
  const { startEmulator, manualClock } = (await import(pathToFileURL(file).href)) as EmulatorModule
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gantry-bench-'))
  const clock = manualClock(Date.now())
  const emulator = await startEmulator({ port: 0, dataDir, clock, limits: 'off' })
  return {
    url: emulator.url,
    clock,
    async [Symbol.asyncDispose]() {
      await emulator.close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One signed request, without an SDK; the body of the answer. */
export function post(url: string, operation: string, input: object): Promise<Buffer> {
  return send(url, signed(url, operation, input))
}

export interface SignedRequest {
  headers: Record<string, string>
  body: string
}

export function signed(url: string, operation: string, input: object): SignedRequest {
  const body = JSON.stringify(input)
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(url).host,
    'x-amz-date': date,
    'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
  }
  const authorization = signByHand({ body, headers, signedHeaders: Object.keys(headers), date })
  return { headers: { ...headers, authorization, 'content-length': String(Buffer.byteLength(body)) }, body }
}

export function send(url: string, { headers, body }: SignedRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => {
        const answer = Buffer.concat(chunks)
        if (reply.statusCode === 200) resolve(answer)
        else reject(new Error(`${reply.statusCode}: ${answer.toString('utf8')}`))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Does `count` things, `width` of them at a time; milliseconds. */
export async function timeAll(count: number, width: number, act: (number: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let next = 0
  const work = async () => {
    while (next < count) await act(next++)
  }
  await Promise.all(Array.from({ length: width }, work))
  return performance.now() - started
}

/** Registers container instances of a kind that holds many small tasks. */
export async function registerInstances(url: string, cluster: string, instanceIds: string[]): Promise<void> {
  await timeAll(instanceIds.length, 32, (number) =>
    post(url, 'RegisterContainerInstance', {
      cluster,
      instanceIdentityDocument: JSON.stringify({
        instanceId: instanceIds[number],
        instanceType: 'm5.4xlarge',
        availabilityZone: `us-east-1${'abc'.charAt(number % 3)}`,
      }),
    }),
  )
}

export const instanceIds = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `i-0${number.toString(16).padStart(16, '0')}`)

export const registerTask = (url: string, family: string): Promise<Buffer> =>
  post(url, 'RegisterTaskDefinition', {
    family,
    containerDefinitions: [{ name: 'main', image: 'nginx:1.27', cpu: 16, memory: 32, portMappings: [{ containerPort: 80 }] }],
  })
