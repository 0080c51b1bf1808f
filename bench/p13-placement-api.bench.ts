import { instanceIds, post, registerInstances, registerTask, signed, startEndpoint } from './endpoint.ts'
import { answersPerSecond } from './load.ts'
import { median, type Row } from './row.ts'

const INSTANCES = 5_000
const RUNS = 9
const CALLS = 200
const SERVICE_TASKS = 5_000
/** Tasks per second that these schedulers are said to place; they do other work, on other machines. */
const others = 'Kubernetes 810/s, Nomad 3,750/s (published; different work)'
const NOMAD = 3_750

/** Tasks per second that are placed, on disk, and counted by DescribeClusters, at 5,000 container instances. */
export async function measure(root: string): Promise<Row[]> {
  await using endpoint = await startEndpoint(root)
  const { url } = endpoint
  await post(url, 'CreateCluster', {})
  await registerInstances(url, 'default', instanceIds(INSTANCES))
  await registerTask(url, 'batch')

  const [run, service]: [number[], number[]] = [[], []]
  let placed = 0
  for (let pair = 0; pair < RUNS; pair++) {
    const requests = Array.from({ length: CALLS }, () => signed(url, 'RunTask', { taskDefinition: 'batch', count: 10 }))
    run.push((await answersPerSecond(url, requests, 32)) * 10)
    await expectTasks(url, (placed += CALLS * 10))

    const started = performance.now()
    await post(url, 'CreateService', { serviceName: `s${pair}`, taskDefinition: 'batch', desiredCount: SERVICE_TASKS })
    await endpoint.advance(200)
    await expectTasks(url, (placed += SERVICE_TASKS))
    service.push((SERVICE_TASKS / (performance.now() - started)) * 1_000)
  }
  return [
    toRow('RunTask of 10, 32 at a time', median(run)),
    toRow(`a service of ${SERVICE_TASKS.toLocaleString('en')} tasks`, median(service)),
  ]
}

async function expectTasks(url: string, count: number): Promise<void> {
  const reply = JSON.parse((await post(url, 'DescribeClusters', {})).toString()) as {
    clusters: { runningTasksCount: number; pendingTasksCount: number }[]
  }
  const { runningTasksCount = 0, pendingTasksCount = 0 } = reply.clusters[0] ?? {}
  const found = runningTasksCount + pendingTasksCount
  if (found !== count) throw new Error(`the cluster shows ${found} tasks instead of ${count}`)
}

const toRow = (what: string, tasksPerSecond: number): Row => ({
  row: `P13 placed, durable and visible through the API at 5,000 instances: ${what}`,
  ours: `${Math.round(tasksPerSecond).toLocaleString('en')} tasks/s`,
  other: others,
  ratio: `${(tasksPerSecond / NOMAD).toFixed(2)}x Nomad`,
  target: '3,750/s good, 20,000/s goal',
})
