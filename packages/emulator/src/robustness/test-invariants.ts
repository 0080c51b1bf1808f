import type { ContainerInstance, Task } from '@aws-sdk/client-ecs'
import type { Look } from './test-look.ts'
import { activeCluster, findRevision, type Model } from './test-model.ts'

/** What must hold of every cluster at every moment and does not; `before` is the former look at the same cluster. */
export function* brokenInvariants(model: Model, look: Look, before: Look | undefined): Generator<string> {
  yield* countProblems(look)
  yield* serviceProblems(model, look, before)
  for (const instance of look.instances) yield* instanceProblems(model, instance, look)
}

/** Counts of the cluster, its services and its deployments are those of the tasks. */
function* countProblems({ cluster, services, tasks, instances }: Look): Generator<string> {
  yield* differs('runningTasksCount of the cluster', cluster.runningTasksCount, count(tasks, 'RUNNING'))
  yield* differs('pendingTasksCount of the cluster', cluster.pendingTasksCount, count(tasks, 'PENDING'))
  yield* differs('activeServicesCount', cluster.activeServicesCount, services.length)
  yield* differs('registeredContainerInstancesCount', cluster.registeredContainerInstancesCount, instances.length)
  for (const service of services) {
    const own = tasks.filter(({ group }) => group === `service:${service.serviceName}`)
    yield* differs(`runningCount of ${service.serviceName}`, service.runningCount, count(own, 'RUNNING'))
    yield* differs(`pendingCount of ${service.serviceName}`, service.pendingCount, count(own, 'PENDING'))
    for (const { id, runningCount, pendingCount } of service.deployments ?? []) {
      const deployed = own.filter(({ startedBy }) => startedBy === id)
      yield* differs(`runningCount of ${id}`, runningCount, count(deployed, 'RUNNING'))
      yield* differs(`pendingCount of ${id}`, pendingCount, count(deployed, 'PENDING'))
    }
  }
}

/** The services are those of the model, and none grows beyond what its maximumPercent allows. */
function* serviceProblems(
  model: Model,
  { cluster, services, tasks, instances }: Look,
  before: Look | undefined,
): Generator<string> {
  const known = activeCluster(model, cluster.clusterName!)
  const expected = [...(known?.services ?? [])].filter(([, { isActive }]) => isActive).map(([name]) => name)
  yield* differs(
    'the services',
    services
      .map(({ serviceName }) => serviceName)
      .sort()
      .join(),
    expected.sort().join(),
  )
  yield* differs(
    'the instances',
    instances
      .map((one) => one.containerInstanceArn)
      .sort()
      .join(),
    [...(known?.instances ?? [])].sort().join(),
  )
  for (const { serviceName: name, desiredCount = 0 } of services) {
    const asked = known?.services.get(name!)
    if (!asked) continue
    const own = tasks.filter(({ group }) => group === `service:${name}`)
    if (asked.isDaemon) {
      const places = own.map(({ containerInstanceArn }) => containerInstanceArn)
      if (new Set(places).size < places.length) yield `the daemon ${name} has two tasks on one instance`
      continue
    }
    yield* differs(`desiredCount of ${name}`, desiredCount, asked.desiredCount)
    const former = before?.tasks.filter(({ group }) => group === `service:${name}`).length ?? 0
    const most = Math.max(Math.floor((desiredCount * asked.maximumPercent) / 100), former)
    if (own.length > most) yield `${name} has ${own.length} tasks, ${most} at most are allowed`
  }
}

/** No instance is over its capacity, no port is taken twice, and what remains is what is not held. */
function* instanceProblems(model: Model, instance: ContainerInstance, { tasks, stopping }: Look): Generator<string> {
  const arn = instance.containerInstanceArn!
  const here = (list: Task[]) => list.filter(({ containerInstanceArn }) => containerInstanceArn === arn)
  const wanted = here(tasks)
  yield* differs(`runningTasksCount of ${arn}`, instance.runningTasksCount, count(wanted, 'RUNNING'))
  yield* differs(`pendingTasksCount of ${arn}`, instance.pendingTasksCount, count(wanted, 'PENDING'))
  const holding = [...wanted, ...here(stopping ?? [])].filter(({ lastStatus }) => lastStatus !== 'STOPPED')
  for (const [name, sizeOf] of Object.entries(sizes)) {
    const held = holding.reduce((sum, task) => sum + sizeOf(model, task), 0)
    const [registered, remaining] = [amount(instance.registeredResources, name), amount(instance.remainingResources, name)]
    if (remaining < 0 || held > registered) yield `${arn} holds ${held} of ${registered} ${name}, and ${remaining} remain`
    if (stopping) yield* differs(`remaining ${name} of ${arn}`, remaining, registered - held)
  }
  for (const protocol of ['tcp', 'udp'] as const) {
    const ports = holding.flatMap((task) => portsOf(model, task, protocol))
    const reserved = protocol === 'tcp' ? ['22', '2375', '2376', '51678', '51679'] : []
    const all = [...ports, ...reserved]
    if (new Set(all).size < all.length) yield `${arn} has a ${protocol} port taken twice: ${all.join()}`
  }
}

const sizes: Record<string, (model: Model, task: Task) => number> = {
  CPU: (model, task) => containerOf(model, task)?.cpu ?? 0,
  MEMORY(model, task) {
    const { memory, memoryReservation } = containerOf(model, task) ?? {}
    return memoryReservation ?? memory ?? 0
  },
}

function containerOf(model: Model, task: Task) {
  return findRevision(model, task.taskDefinitionArn!)?.container
}

/** Bound ones, once the container has them; until then those that its definition fixes. */
function portsOf(model: Model, task: Task, protocol: 'tcp' | 'udp'): string[] {
  const bound = task.containers!.flatMap(({ networkBindings = [] }) => networkBindings)
  const mapped = bound.length > 0 ? bound : (containerOf(model, task)?.portMappings ?? [])
  return mapped.filter((port) => (port.protocol ?? 'tcp') === protocol && port.hostPort).map(({ hostPort }) => String(hostPort))
}

function amount(resources: ContainerInstance['registeredResources'], name: string): number {
  return resources?.find((resource) => resource.name === name)?.integerValue ?? NaN
}

function count(tasks: Task[], status: 'RUNNING' | 'PENDING'): number {
  const statuses = status === 'RUNNING' ? ['RUNNING'] : ['PROVISIONING', 'PENDING', 'ACTIVATING']
  return tasks.filter(({ lastStatus }) => statuses.includes(lastStatus!)).length
}

function* differs(what: string, found: unknown, expected: unknown): Generator<string> {
  if (found !== expected) yield `${what}: ${String(found)} instead of ${String(expected)}`
}
