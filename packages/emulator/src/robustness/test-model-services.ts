import * as ecs from '@aws-sdk/client-ecs'
import { activeCluster, serviceNames } from './test-model.ts'
import { isLaunchable, type Maker, nothing, someRevision, unless } from './test-model-step.ts'

const percents = [[100, 200], [50, 100], [0, 100], [100, 150], [50, 200], [100, 100]] as const // prettier-ignore
const strategies: ecs.PlacementStrategy[][] = [
  [],
  [{ type: 'random' }],
  [{ type: 'binpack', field: 'memory' }],
  [
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'binpack', field: 'cpu' },
  ],
  [{ type: 'spread', field: 'instanceId' }],
]

export const createService: Maker = (model, random, cluster) => {
  const serviceName = random.pick(serviceNames)
  const taskDefinition = someRevision(random)
  const isDaemon = random.oneIn(6)
  const desiredCount = isDaemon ? 0 : random.below(5)
  const [minimumHealthyPercent, maximumPercent] = isDaemon ? ([0, 100] as const) : random.pick(percents)
  const known = activeCluster(model, cluster)
  const existing = known?.services.get(serviceName)
  const good = unless(isLaunchable(model, taskDefinition), 'ClientException')
  return {
    cluster,
    send: (client) =>
      client.send(
        new ecs.CreateServiceCommand({
          cluster,
          serviceName,
          taskDefinition,
          ...(isDaemon ? {} : { desiredCount, placementStrategy: random.pick(strategies) }),
          schedulingStrategy: isDaemon ? 'DAEMON' : 'REPLICA',
          deploymentConfiguration: {
            minimumHealthyPercent,
            maximumPercent,
            deploymentCircuitBreaker: { enable: random.oneIn(4), rollback: false },
          },
          placementConstraints: random.oneIn(4) ? [{ type: 'distinctInstance' }] : [],
        }),
      ),
    mayBe: !known
      ? ['ClusterNotFoundException']
      : existing?.isActive
        ? ['InvalidParameterException']
        : existing
          ? ['InvalidParameterException', ...good]
          : good,
    accepted: () => void known!.services.set(serviceName, { isActive: true, isDaemon, desiredCount, maximumPercent }),
  }
}

export const updateService: Maker = (model, random, cluster) => {
  const service = random.pick(serviceNames)
  const known = activeCluster(model, cluster)
  const existing = known?.services.get(service)
  const taskDefinition = random.oneIn(2) ? someRevision(random) : undefined
  const desiredCount = existing?.isDaemon || random.oneIn(3) ? undefined : random.below(5)
  const isGood = taskDefinition === undefined || isLaunchable(model, taskDefinition)
  return {
    cluster,
    send: (client) =>
      client.send(
        new ecs.UpdateServiceCommand({ cluster, service, desiredCount, taskDefinition, forceNewDeployment: random.oneIn(5) }),
      ),
    mayBe: !known
      ? ['ClusterNotFoundException']
      : !existing
        ? ['ServiceNotFoundException']
        : existing.isActive
          ? unless(isGood, 'ClientException')
          : ['ServiceNotActiveException', 'ServiceNotFoundException'],
    accepted: () => void (existing!.desiredCount = desiredCount ?? existing!.desiredCount),
  }
}

export const deleteService: Maker = (model, random, cluster) => {
  const service = random.pick(serviceNames)
  const force = random.oneIn(2)
  const known = activeCluster(model, cluster)
  const existing = known?.services.get(service)
  const mustBeForced = existing?.isActive && !existing.isDaemon && existing.desiredCount > 0
  return {
    cluster,
    send: (client) => client.send(new ecs.DeleteServiceCommand({ cluster, service, force })),
    mayBe: !known
      ? ['ClusterNotFoundException']
      : !existing
        ? ['ServiceNotFoundException']
        : !existing.isActive
          ? ['ok', 'ServiceNotFoundException']
          : unless(force || !mustBeForced, 'InvalidParameterException'),
    accepted: () => void (existing!.isActive = false),
  }
}

export const runTask: Maker = (model, random, cluster) => {
  const taskDefinition = someRevision(random)
  const count = 1 + random.below(3)
  return {
    cluster,
    send: (client) =>
      client.send(
        new ecs.RunTaskCommand({
          cluster,
          taskDefinition,
          count,
          startedBy: 'model',
          placementStrategy: random.pick(strategies),
        }),
      ),
    mayBe: !activeCluster(model, cluster)
      ? ['ClusterNotFoundException']
      : isLaunchable(model, taskDefinition)
        ? ['ok', 'InvalidParameterException']
        : ['ClientException'],
    accepted({ tasks = [], failures = [] }: ecs.RunTaskResponse) {
      const isTold = tasks.length === count ? failures.length === 0 : tasks.length < count && failures.length > 0
      if (!isTold) throw new Error(`RunTask of ${count} started ${tasks.length} and told of ${failures.length} failures`)
    },
  }
}

export const startTask: Maker = (model, random, cluster, { instances }) => {
  const taskDefinition = someRevision(random)
  const containerInstances = [random.pick([...instances, '0'.repeat(32)])]
  return {
    cluster,
    send: (client) => client.send(new ecs.StartTaskCommand({ cluster, taskDefinition, containerInstances })),
    mayBe: !activeCluster(model, cluster)
      ? ['ClusterNotFoundException']
      : unless(isLaunchable(model, taskDefinition), 'ClientException'),
    accepted({ tasks = [], failures = [] }: ecs.StartTaskResponse) {
      if (tasks.length + failures.length !== 1) throw new Error('StartTask answered neither a task nor a failure')
    },
  }
}

export const stopTask: Maker = (model, random, cluster, { tasks }) => {
  const task = random.pick([...tasks, '0'.repeat(32)])
  return {
    cluster,
    send: (client) => client.send(new ecs.StopTaskCommand({ cluster, task })),
    mayBe: activeCluster(model, cluster)
      ? unless(tasks.includes(task), 'InvalidParameterException')
      : ['ClusterNotFoundException'],
    accepted: nothing,
  }
}
