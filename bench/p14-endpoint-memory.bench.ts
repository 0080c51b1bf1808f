import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { instanceIds, post, registerInstances, registerTask, startEndpointHere } from './endpoint.ts'
import { times, type Row } from './row.ts'

const INSTANCES = 5_000
const SERVICES = 20
const TASKS = 100_000
const PAGE = 100

/** What the endpoint keeps in memory for 100,000 RUNNING tasks, against the bytes that DescribeTasks prints of them. */
export async function measure(root: string): Promise<Row[]> {
  await using endpoint = await startEndpointHere(root)
  const { url } = endpoint
  await post(url, 'CreateCluster', {})
  await registerInstances(url, 'default', instanceIds(INSTANCES))
  for (let family = 0; family < SERVICES; family++) await registerTask(url, `app-${family}`)
  const before = memoryInUse()
  for (let service = 0; service < SERVICES; service++) {
    const input = { serviceName: `s${service}`, taskDefinition: `app-${service}`, desiredCount: TASKS / SERVICES }
    await post(url, 'CreateService', input)
  }
  for (let second = 0; second < 60; second++) await endpoint.advance(1_000)
  const used = memoryInUse() - before
  const raw = await rawBytes(url)
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
  return [
    {
      row: 'P14 memory of the endpoint for 100,000 tasks',
      ours: megabytes(used),
      other: `raw JSON ${megabytes(raw)}`,
      ratio: times(used / raw),
      target: '3x good, 1.2x goal',
    },
  ]
}

function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** All tasks, page by page, without what stands around them. */
async function rawBytes(url: string): Promise<number> {
  let [bytes, count, nextToken]: [number, number, string | undefined] = [0, 0, undefined]
  do {
    const list = JSON.parse((await post(url, 'ListTasks', { maxResults: PAGE, nextToken })).toString()) as {
      taskArns: string[]
      nextToken?: string
    }
    const { tasks } = JSON.parse((await post(url, 'DescribeTasks', { tasks: list.taskArns })).toString()) as {
      tasks: { lastStatus: string }[]
    }
    count += tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length
    bytes += Buffer.byteLength(JSON.stringify(tasks))
    nextToken = list.nextToken
  } while (nextToken)
  if (count !== TASKS) throw new Error(`${count} of ${TASKS} tasks are RUNNING`)
  return bytes
}
