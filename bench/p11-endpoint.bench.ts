import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { instanceIds, post, registerInstances, registerTask, signed, startEndpoint } from './endpoint.ts'
import { answersPerSecond } from './load.ts'
import { median, type Row } from './row.ts'

const PAIRS = 9
/** A sample of each side takes a second or so: what it counts are calls per second. */
const CALLS = 1_000
const MOTO_CALLS = 50
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
  await endpoint.advance(60_000)
  await using moto = await startMoto()
  await using bare = await startBare(await post(endpoint.url, 'DescribeTasks', { cluster: 'bench', tasks: ours }))

  let made = 0
  const rate = (count: number, url: string, operation: string, input: () => object) =>
    answersPerSecond(
      url,
      Array.from({ length: count }, () => signed(url, operation, input())),
      WIDTH,
    )
  const read = (count: number, url: string, tasks: string[]) =>
    rate(count, url, 'DescribeTasks', () => ({ cluster: 'bench', tasks }))
  const write = (count: number, url: string) =>
    rate(count, url, 'CreateService', () => ({
      cluster: 'bench',
      serviceName: `s${made++}`,
      taskDefinition: 'web',
      desiredCount: 0,
    }))
  const samples = { read: [] as number[], bareRead: [] as number[], motoRead: [] as number[], write: [] as number[], bareWrite: [] as number[], motoWrite: [] as number[] } // prettier-ignore
  for (let pair = 0; pair <= PAIRS; pair++) {
    samples.read.push(await read(CALLS, endpoint.url, ours))
    samples.bareRead.push(await read(CALLS, bare.url, ours))
    if (moto) samples.motoRead.push(await read(MOTO_CALLS, moto.url, moto.tasks))
    samples.write.push(await write(CALLS, endpoint.url))
    samples.bareWrite.push(await write(CALLS, bare.url))
    if (moto) samples.motoWrite.push(await write(MOTO_CALLS, moto.url))
  }
  // The first pair has warmed both sides up.
  for (const rates of Object.values(samples)) rates.shift()
  return [
    against('DescribeTasks of 100', samples.read, 'moto', samples.motoRead, '20x good, 45x goal'),
    against('DescribeTasks of 100', samples.read, 'bare node:http, the same bytes', samples.bareRead, '(the floor)'),
    against('durable CreateService', samples.write, 'moto (in memory)', samples.motoWrite, '10x good, 40x goal'),
    against('durable CreateService', samples.write, 'bare node:http, the same bytes', samples.bareWrite, '(the floor)'),
  ]
}

/** Rates per second. */
function against(what: string, ours: number[], name: string, other: number[], target: string): Row {
  const row = `P11 endpoint, ${what}`
  const own = `${median(ours).toFixed(0)}/s`
  if (other.length === 0) return { row, ours: own, other: `${name}: NOT INSTALLED, not measured`, ratio: '-', target }
  const ratio = `${(median(ours) / median(other)).toFixed(2)}x as many`
  return { row, ours: own, other: `${name}: ${median(other).toFixed(0)}/s`, ratio, target }
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

/** A server that does nothing but read the request and send the same bytes, in a thread of its own. */
async function startBare(bytes: Buffer): Promise<{ url: string } & AsyncDisposable> {
  const worker = new Worker(BARE, { eval: true, workerData: bytes })
  const [port] = (await once(worker, 'message')) as [number]
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}

const BARE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const server = require('node:http').createServer((request, response) => {
    request.resume().on('end', () => response.end(workerData))
  })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`

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
