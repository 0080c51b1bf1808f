import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListTasksCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'

/** One command of a writer, and how to see later whether it was carried out: wholly, not at all, or by half. */
export interface Work {
  name: string
  send(ecs: ECSClient): Promise<unknown>
  trace(ecs: ECSClient): Promise<'whole' | 'none' | 'half'>
}

const tags = ['a', 'b', 'c'].map((key) => ({ key, value: key.repeat(20) }))
const TASKS = 3

/** What all writers need: room for any number of tasks. */
export async function prepare(ecs: ECSClient): Promise<void> {
  const instanceIdentityDocument = JSON.stringify({ instanceId: 'i-00000000000000001', availabilityZone: 'us-east-1a' })
  const totalResources = ['CPU', 'MEMORY'].map((name) => ({ name, type: 'INTEGER', integerValue: 1_000_000 }))
  const containerDefinitions = [{ name: 'main', image: 'busybox', cpu: 1, memory: 4, command: ['sleep', '1000000'] }]
  await ecs.send(new CreateClusterCommand({}))
  await ecs.send(new RegisterContainerInstanceCommand({ instanceIdentityDocument, totalResources }))
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'sleeper', containerDefinitions }))
}

/** The number'th command of a writer: a cluster, a task definition, tasks, a service, that service's count, and so on. */
export function workOf(writer: string, number: number): Work {
  return kinds[number % kinds.length]!(`${writer}-${number}`)
}

const kinds = [cluster, taskDefinition, tasks, service, serviceUpdate]

function cluster(name: string): Work {
  return {
    name: `CreateCluster ${name}`,
    send: (ecs) => ecs.send(new CreateClusterCommand({ clusterName: name, tags })),
    async trace(ecs) {
      const { clusters } = await ecs.send(new DescribeClustersCommand({ clusters: [name], include: ['TAGS'] }))
      if (clusters?.length === 0) return 'none'
      return JSON.stringify(clusters?.[0]?.tags) === JSON.stringify(tags) ? 'whole' : 'half'
    },
  }
}

function taskDefinition(family: string): Work {
  const containerDefinitions = ['one', 'two'].map((name) => ({ name, image: 'busybox', memory: 4 }))
  return {
    name: `RegisterTaskDefinition ${family}`,
    send: (ecs) => ecs.send(new RegisterTaskDefinitionCommand({ family, containerDefinitions, tags })),
    async trace(ecs) {
      const found = await ecs
        .send(new DescribeTaskDefinitionCommand({ taskDefinition: family, include: ['TAGS'] }))
        .catch(() => undefined)
      if (!found) return 'none'
      const isWhole = found.taskDefinition?.containerDefinitions?.length === 2 && found.tags?.length === tags.length
      return isWhole ? 'whole' : 'half'
    },
  }
}

function tasks(startedBy: string): Work {
  return {
    name: `RunTask ${startedBy}`,
    send: (ecs) => ecs.send(new RunTaskCommand({ taskDefinition: 'sleeper', count: TASKS, startedBy, tags })),
    async trace(ecs) {
      const { taskArns = [] } = await ecs.send(new ListTasksCommand({ startedBy }))
      if (taskArns.length === 0) return 'none'
      const described = await ecs.send(new DescribeTasksCommand({ tasks: taskArns, include: ['TAGS'] }))
      const isWhole = described.tasks?.length === TASKS && described.tasks.every((task) => task.tags?.length === tags.length)
      return isWhole ? 'whole' : 'half'
    },
  }
}

function service(name: string): Work {
  return {
    name: `CreateService ${name}`,
    send: (ecs) => ecs.send(new CreateServiceCommand({ serviceName: name, taskDefinition: 'sleeper', desiredCount: 1, tags })),
    async trace(ecs) {
      const found = await describeService(ecs, name)
      if (!found) return 'none'
      return found.deployments?.length === 1 && found.tags?.length === tags.length ? 'whole' : 'half'
    },
  }
}

/** Of the service that this writer has made just before. */
function serviceUpdate(name: string): Work {
  const serviceName = name.replace(/\d+$/, (number) => String(Number(number) - 1))
  const deploymentConfiguration = { minimumHealthyPercent: 50, maximumPercent: 150 }
  return {
    name: `UpdateService ${serviceName}`,
    send: (ecs) => ecs.send(new UpdateServiceCommand({ service: serviceName, desiredCount: 2, deploymentConfiguration })),
    async trace(ecs) {
      const { desiredCount, deploymentConfiguration } = (await describeService(ecs, serviceName)) ?? {}
      if (desiredCount === 1 && deploymentConfiguration?.maximumPercent === 200) return 'none'
      return desiredCount === 2 && deploymentConfiguration?.maximumPercent === 150 ? 'whole' : 'half'
    },
  }
}

async function describeService(ecs: ECSClient, name: string) {
  const { services } = await ecs.send(new DescribeServicesCommand({ services: [name], include: ['TAGS'] }))
  return services?.[0]
}
