import type { CreateServiceRequest, ListContainerInstancesResponse } from '@aws-sdk/client-ecs'
import { machines, roles } from './demo-machines.ts'
import { demoTaskDefinitions, nextApi } from './demo-task-definitions.ts'
import { MINUTE, SECOND, type Seed, type SeedCommand, type SeedCommands } from './seed.ts'

/** Two clusters with what a console has to show: steady services, one without room, one that fails, tasks that have ended. */
export const demoSeed: Seed = { span: 180 * MINUTE, services: ['iam', 'ec2'], commands }

function* commands(): SeedCommands {
  yield* clusters()
  yield* roles()
  yield* machines('default', 't3.small', ['us-east-1b', 'us-east-1c', 'us-east-1a'])
  yield* machines('payments', 'm5.large', ['us-east-1c', 'us-east-1a', 'us-east-1b', 'us-east-1c'])
  yield* taskDefinitions()
  yield* services()
  yield* laterChanges()
  yield* standaloneTasks()
}

function* clusters(): SeedCommands {
  yield command(0, 'CreateCluster', { clusterName: 'default' })
  const tags = [
    { key: 'team', value: 'payments' },
    { key: 'stage', value: 'production' },
  ]
  const settings = [{ name: 'containerInsights', value: 'enabled' }]
  yield command(0, 'CreateCluster', { clusterName: 'payments', tags, settings })
}

function* taskDefinitions(): SeedCommands {
  for (const definition of demoTaskDefinitions) yield command(60, 'RegisterTaskDefinition', definition)
}

function* services(): SeedCommands {
  const startAt = 120
  const create = (service: CreateServiceRequest) => command(startAt, 'CreateService', service)
  yield create({ cluster: 'default', serviceName: 'web', taskDefinition: 'web', desiredCount: 3 })
  yield create({ cluster: 'default', serviceName: 'worker', taskDefinition: 'worker', desiredCount: 2 })
  // Host port 80 on three machines: the fourth task finds no room.
  yield create({ cluster: 'default', serviceName: 'edge-proxy', taskDefinition: 'edge-proxy', desiredCount: 4 })
  yield create({
    cluster: 'payments',
    serviceName: 'api',
    taskDefinition: 'payments-api',
    desiredCount: 6,
    tags: [{ key: 'team', value: 'payments' }],
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 150 },
  })
  yield create({ cluster: 'payments', serviceName: 'log-router', taskDefinition: 'log-router', schedulingStrategy: 'DAEMON' })
  // An image that is not there: every start fails.
  yield create({ cluster: 'payments', serviceName: 'ledger', taskDefinition: 'ledger', desiredCount: 2 })
  yield create({ cluster: 'payments', serviceName: 'reports', taskDefinition: 'reports', desiredCount: 0 })
  yield create({
    cluster: 'payments',
    serviceName: 'cache',
    taskDefinition: 'cache',
    desiredCount: 2,
    placementConstraints: [{ type: 'distinctInstance' }],
    placementStrategy: [{ type: 'binpack', field: 'memory' }],
  })
}

/** An hour later: a new version of the api, and a machine that is on its way out. */
function* laterChanges(): SeedCommands {
  const hour = 3600
  yield command(hour, 'RegisterTaskDefinition', nextApi)
  yield command(hour + 30, 'UpdateService', { cluster: 'payments', service: 'api', taskDefinition: 'payments-api' })
  // The zone with two machines can spare one.
  const filter = 'attribute:ecs.availability-zone == us-east-1c'
  const list = yield command(2 * hour, 'ListContainerInstances', { cluster: 'payments', filter })
  const containerInstances = (list as ListContainerInstancesResponse).containerInstanceArns!.slice(0, 1)
  yield command(2 * hour, 'UpdateContainerInstancesState', { cluster: 'payments', containerInstances, status: 'DRAINING' })
}

/** Within the last hour, because ECS forgets stopped tasks after one. */
function* standaloneTasks(): SeedCommands {
  const last = 125 * 60
  const run = (after: number, taskDefinition: string, startedBy: string, command_?: string[]) =>
    command(last + after, 'RunTask', {
      cluster: 'payments',
      taskDefinition,
      startedBy,
      ...(command_ && { overrides: { containerOverrides: [{ name: taskDefinition, command: command_ }] } }),
    })
  yield run(0, 'reports', 'nightly')
  yield run(600, 'reports', 'nightly', ['sh', '-c', 'sleep 20; exit 1'])
  yield run(1200, 'out-of-memory', 'ops')
  yield run(1800, 'reports', 'nightly')
  yield run(2400, 'migration', 'ops')
}

function command(seconds: number, operation: string, input: object): SeedCommand {
  return { operation, input, at: seconds * SECOND }
}
