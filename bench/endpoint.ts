import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { signByHand } from '../packages/emulator/src/auth/sign-by-hand.ts'

/** The built endpoint, durable in a folder of its own, without limits of the account. */
export interface Endpoint extends AsyncDisposable {
  url: string
  /** Turns its clock, which stands still otherwise. */
  advance(milliseconds: number): Promise<void>
}

/** In a process of its own, as moto is: its rates are not those of the client. */
export async function startEndpoint(root: string): Promise<Endpoint> {
  const dataDir = await makeDataDir()
  const child = spawn(process.execPath, [path.join(root, 'packages/emulator/dist/cli.js')], {
    env: {
      ...process.env,
      EMULATOR_PORT: '0',
      DATA_DIR: dataDir,
      EMULATOR_LIMITS: 'off',
      EMULATOR_CONTROL: '1',
      EMULATOR_CLOCK: 'manual',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [greeting] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[]
  const url = /http:\S+/.exec(String(greeting))?.[0]
  if (!url) throw new Error('the endpoint ended before it answered')
  return {
    url,
    async advance(milliseconds) {
      const headers = { 'content-type': 'application/json', 'x-gantry-control': '1' }
      await send(new URL('/_emulator/clock', url), { headers, body: JSON.stringify({ advance: milliseconds }) })
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      await removeDataDir(dataDir)
    },
  }
}

/** In this process, where its memory can be measured. */
export async function startEndpointHere(root: string): Promise<Endpoint> {
  const file = path.join(root, 'packages/emulator/dist/index.js')
  const { startEmulator, manualClock } = (await import(pathToFileURL(file).href)) as typeof import('@gantry/emulator')
  const dataDir = await makeDataDir()
  const clock = manualClock(Date.now())
  const emulator = await startEmulator({ port: 0, dataDir, clock, limits: 'off' })
  return {
    url: emulator.url,
    advance: (milliseconds) => clock.advance(milliseconds),
    async [Symbol.asyncDispose]() {
      await emulator.close()
      await removeDataDir(dataDir)
    },
  }
}

const makeDataDir = () => mkdtemp(path.join(tmpdir(), 'gantry-bench-'))
const removeDataDir = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 })

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

export function send(url: string | URL, { headers, body }: SignedRequest): Promise<Buffer> {
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
