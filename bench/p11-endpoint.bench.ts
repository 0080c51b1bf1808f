import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createServer as createHttpServer, type Server } from 'node:http'
import { instanceIds, post, registerInstances, registerTask, startEndpoint, timeAll } from './endpoint.ts'
import { median, type Row } from './row.ts'

const PAIRS = 9
const READS = 200
const WRITES = 50
const WIDTH = 8
const TASKS = 100
const INSTANCES = 10

interface Side extends AsyncDisposable {
  url: string
  /** ARNs of 100 tasks. */
  tasks: string[]
}

/** DescribeTasks of 100 and durable CreateService over raw signed HTTP; against moto where it is installed, and against nothing. */
export async function measure(root: string): Promise<Row[]> {
  await using endpoint = await startEndpoint(root)
  const ours = await prepare(endpoint.url, instanceIds(INSTANCES))
  await endpoint.clock.advance(60_000)
  await using moto = await startMoto()
  const describe = (url: string, tasks: string[]) => post(url, 'DescribeTasks', { cluster: 'bench', tasks })
  await using bare = await startBare(await describe(endpoint.url, ours))

  let made = 0
  const read = (url: string, tasks: string[]) => timeAll(READS, WIDTH, () => describe(url, tasks))
  const write = (url: string) =>
    timeAll(WRITES, WIDTH, () =>
      post(url, 'CreateService', { cluster: 'bench', serviceName: `s${made++}`, taskDefinition: 'web', desiredCount: 0 }),
    )
  const samples = { read: [] as number[], bareRead: [] as number[], motoRead: [] as number[], write: [] as number[], bareWrite: [] as number[], motoWrite: [] as number[] } // prettier-ignore
  for (let pair = 0; pair < PAIRS; pair++) {
    samples.read.push(await read(endpoint.url, ours))
    samples.bareRead.push(await read(bare.url, ours))
    if (moto) samples.motoRead.push(await read(moto.url, moto.tasks))
    samples.write.push(await write(endpoint.url))
    samples.bareWrite.push(await write(bare.url))
    if (moto) samples.motoWrite.push(await write(moto.url))
  }
  return [
    against('DescribeTasks of 100', READS, samples.read, 'moto', samples.motoRead, '20x good, 45x goal'),
    against('DescribeTasks of 100', READS, samples.read, 'bare node:http, the same bytes', samples.bareRead, '(the floor)'),
    against('durable CreateService', WRITES, samples.write, 'moto (in memory)', samples.motoWrite, '10x good, 40x goal'),
    against('durable CreateService', WRITES, samples.write, 'bare node:http', samples.bareWrite, '(the floor)'),
  ]
}

function against(what: string, count: number, ours: number[], name: string, other: number[], target: string): Row {
  const perSecond = (samples: number[]) => (count / median(samples)) * 1_000
  const row = `P11 endpoint, ${what}`
  const own = `${perSecond(ours).toFixed(0)}/s`
  if (other.length === 0) return { row, ours: own, other: `${name}: NOT INSTALLED, not measured`, ratio: '-', target }
  const ratio = `${(perSecond(ours) / perSecond(other)).toFixed(2)}x as many`
  return { row, ours: own, other: `${name}: ${perSecond(other).toFixed(0)}/s`, ratio, target }
}

/** Ten container instances and 100 tasks. */
async function prepare(url: string, ids: string[]): Promise<string[]> {
  await post(url, 'CreateCluster', { clusterName: 'bench' })
  await registerInstances(url, 'bench', ids)
  await registerTask(url, 'web')
  const tasks: string[] = []
  while (tasks.length < TASKS) {
    const reply = await post(url, 'RunTask', { cluster: 'bench', taskDefinition: 'web', count: 10 })
    tasks.push(...(JSON.parse(reply.toString()) as { tasks: { taskArn: string }[] }).tasks.map(({ taskArn }) => taskArn))
  }
  return tasks
}

/** A server that does nothing but read the request and send the same bytes. */
async function startBare(bytes: Buffer): Promise<{ url: string } & AsyncDisposable> {
  const server: Server = createHttpServer((request, response) => {
    request.resume().on('end', () => response.end(bytes))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Undefined, and said aloud, where moto's server is not installed. */
async function startMoto(): Promise<Side | undefined> {
  if (spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status !== 0) {
    console.error('P11: moto_server is not installed; its side is left out.')
    return undefined
  }
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error('moto_server ended before it answered')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { url, tasks: await prepare(url, await runInstances(url)), [Symbol.asyncDispose]: stop }
}

/** moto registers EC2 instances that it knows. */
async function runInstances(url: string): Promise<string[]> {
  const count = String(INSTANCES)
  const reply = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ec2/aws4_request' },
    body: new URLSearchParams({
      Action: 'RunInstances',
      Version: '2016-11-15',
      ImageId: 'ami-12c6146b',
      MinCount: count,
      MaxCount: count,
    }),
  })
  return [...(await reply.text()).matchAll(/<instanceId>(.*?)<\/instanceId>/g)].map(([, id = '']) => id)
}
