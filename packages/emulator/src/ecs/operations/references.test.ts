import * as ecs from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

const arn = (resource: string) => `arn:aws:ecs:us-east-1:123456789012:${resource}`
const lastPart = (text: string) => text.slice(text.lastIndexOf('/') + 1)
const targetType = 'container-instance'

/** One way of naming what a request is about. */
interface Names {
  cluster: string
  instance: string
  task: string
  service: string
  taskDefinition: string
  /** A name that nothing has yet. */
  newService: string
}

/** A cluster that is not the default one: an instance with an old agent, and the service web with one running task. */
async function namedCluster() {
  const cluster = await testCluster()
  await cluster.ecs.send(new ecs.CreateClusterCommand({ clusterName: 'payments' }))
  const document = { instanceId: 'i-1', availabilityZone: 'us-east-1a', instanceType: 'm5.4xlarge' }
  const { containerInstance } = await cluster.ecs.send(
    new ecs.RegisterContainerInstanceCommand({
      cluster: 'payments',
      instanceIdentityDocument: JSON.stringify(document),
      versionInfo: { agentVersion: '1.14.5' },
    }),
  )
  await cluster.addTaskDefinition('web')
  const service = { cluster: 'payments', serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }
  await cluster.ecs.send(new ecs.CreateServiceCommand(service))
  await cluster.clock.advance(30_000)
  const { taskArns } = await cluster.ecs.send(new ecs.ListTasksCommand({ cluster: 'payments' }))
  return { ...cluster, ways: waysOfNaming(lastPart(containerInstance!.containerInstanceArn!), lastPart(taskArns![0]!)) }
}

function waysOfNaming(instance: string, task: string): Record<string, Names> {
  const name = { cluster: 'payments', service: 'web', instance, task }
  const oldArn = { service: arn('service/web'), instance: arn(`container-instance/${instance}`), task: arn(`task/${task}`) }
  const newArn = {
    cluster: arn('cluster/payments'),
    service: arn('service/payments/web'),
    instance: arn(`container-instance/payments/${instance}`),
    task: arn(`task/payments/${task}`),
  }
  return {
    names: { ...name, taskDefinition: 'web', newService: 'a' },
    'names with a revision': { ...name, taskDefinition: 'web:1', newService: 'b' },
    'ARNs of the old format': { ...newArn, ...oldArn, taskDefinition: arn('task-definition/web'), newService: 'c' },
    'ARNs of the new format': { ...newArn, taskDefinition: arn('task-definition/web:1'), newService: 'd' },
  }
}

type Call = (names: Names) => ecs.ListClustersCommand

/** Calls that can be made again and again. */
const calls: Record<string, (names: Names) => object> = {
  CreateService: ({ cluster, taskDefinition, newService }) =>
    new ecs.CreateServiceCommand({
      cluster,
      taskDefinition,
      serviceName: newService,
      desiredCount: 0,
    }),
  DeleteAttributes: ({ cluster, instance: targetId }) =>
    new ecs.DeleteAttributesCommand({ cluster, attributes: [{ name: 'stack', targetId, targetType }] }),
  DeleteService: ({ cluster, service }) => new ecs.DeleteServiceCommand({ cluster, service, force: true }),
  DescribeClusters: ({ cluster }) => new ecs.DescribeClustersCommand({ clusters: [cluster] }),
  DescribeContainerInstances: ({ cluster, instance }) =>
    new ecs.DescribeContainerInstancesCommand({ cluster, containerInstances: [instance] }),
  DescribeServices: ({ cluster, service }) => new ecs.DescribeServicesCommand({ cluster, services: [service] }),
  DescribeTaskDefinition: ({ taskDefinition }) => new ecs.DescribeTaskDefinitionCommand({ taskDefinition }),
  DescribeTasks: ({ cluster, task }) => new ecs.DescribeTasksCommand({ cluster, tasks: [task] }),
  DiscoverPollEndpoint: ({ cluster, instance: containerInstance }) =>
    new ecs.DiscoverPollEndpointCommand({ cluster, containerInstance }),
  GetTaskProtection: ({ cluster, task }) => new ecs.GetTaskProtectionCommand({ cluster, tasks: [task] }),
  ListAttributes: ({ cluster }) => new ecs.ListAttributesCommand({ cluster, targetType }),
  ListContainerInstances: ({ cluster }) => new ecs.ListContainerInstancesCommand({ cluster }),
  ListServiceDeployments: ({ cluster, service }) => new ecs.ListServiceDeploymentsCommand({ cluster, service }),
  ListServices: ({ cluster }) => new ecs.ListServicesCommand({ cluster }),
  'ListTasks of an instance': ({ cluster, instance: containerInstance }) =>
    new ecs.ListTasksCommand({ cluster, containerInstance }),
  'ListTasks of a service': ({ cluster, service: serviceName }) => new ecs.ListTasksCommand({ cluster, serviceName }),
  PutAttributes: ({ cluster, instance: targetId }) =>
    new ecs.PutAttributesCommand({ cluster, attributes: [{ name: 'stack', targetId, targetType }] }),
  RunTask: ({ cluster, taskDefinition }) => new ecs.RunTaskCommand({ cluster, taskDefinition }),
  StartTask: ({ cluster, instance, taskDefinition }) =>
    new ecs.StartTaskCommand({ cluster, containerInstances: [instance], taskDefinition }),
  StopTask: ({ cluster, task }) => new ecs.StopTaskCommand({ cluster, task }),
  SubmitAttachmentStateChanges: ({ cluster }) => new ecs.SubmitAttachmentStateChangesCommand({ cluster, attachments: [] }),
  UpdateCluster: ({ cluster }) => new ecs.UpdateClusterCommand({ cluster }),
  UpdateClusterSettings: ({ cluster }) =>
    new ecs.UpdateClusterSettingsCommand({ cluster, settings: [{ name: 'containerInsights', value: 'enabled' }] }),
  UpdateContainerInstancesState: ({ cluster, instance }) =>
    new ecs.UpdateContainerInstancesStateCommand({ cluster, containerInstances: [instance], status: 'ACTIVE' }),
  UpdateService: ({ cluster, service, taskDefinition }) =>
    new ecs.UpdateServiceCommand({ cluster, service, taskDefinition, forceNewDeployment: true }),
  UpdateTaskProtection: ({ cluster, task }) =>
    new ecs.UpdateTaskProtectionCommand({ cluster, tasks: [task], protectionEnabled: true }),
}

/** Calls that can be made once. */
const lastCalls: Record<string, (names: Names) => object> = {
  DeregisterContainerInstance: ({ cluster, instance: containerInstance }) =>
    new ecs.DeregisterContainerInstanceCommand({ cluster, containerInstance, force: true }),
  SubmitTaskStateChange: ({ cluster, task }) => new ecs.SubmitTaskStateChangeCommand({ cluster, task, status: 'STOPPED' }),
  SubmitContainerStateChange: ({ cluster, task }) =>
    new ecs.SubmitContainerStateChangeCommand({ cluster, task, containerName: 'web', status: 'STOPPED' }),
  UpdateContainerAgent: ({ cluster, instance: containerInstance }) =>
    new ecs.UpdateContainerAgentCommand({ cluster, containerInstance }),
}

describe('names, ids and ARNs of both formats mean the same in', () => {
  test.each(Object.entries(calls))('%s', async (_, call) => {
    await using cluster = await namedCluster()
    for (const names of Object.values(cluster.ways)) {
      const reply = (await cluster.ecs.send((call as Call)(names))) as { failures?: object[] }
      expect(reply.failures ?? []).toEqual([])
    }
  })

  test.each(Object.entries(lastCalls))('%s', async (operation, call) => {
    for (const way of ['names', 'ARNs of the old format', 'ARNs of the new format']) {
      await using cluster = await namedCluster()
      const names = cluster.ways[way]!
      if (operation.startsWith('Submit')) {
        const attribute = { name: 'gantry.agent', value: 'external', targetId: names.instance, targetType } as const
        await cluster.ecs.send(new ecs.PutAttributesCommand({ cluster: names.cluster, attributes: [attribute] }))
      }
      await expect(cluster.ecs.send((call as Call)(names))).resolves.toBeDefined()
    }
  })
})

describe('what names something else is refused, not guessed at:', () => {
  test.each([
    ['another account', { task: (id: string) => `arn:aws:ecs:us-east-1:210987654321:task/payments/${id}` }],
    ['another Region', { task: (id: string) => `arn:aws:ecs:eu-west-1:123456789012:task/payments/${id}` }],
    ['another cluster', { task: (id: string) => arn(`task/default/${id}`) }],
    ['another kind of resource', { task: (id: string) => arn(`service/payments/${id}`) }],
    ['more than an ARN says', { task: (id: string) => arn(`task/payments/more/${id}`) }],
    ['half an id', { task: (id: string) => id.slice(0, 16) }],
  ])('%s', async (_, { task }) => {
    await using cluster = await namedCluster()
    const tasks = [task(cluster.ways.names!.task)]
    const describeTasks = new ecs.DescribeTasksCommand({ cluster: 'payments', tasks })
    await expect(cluster.ecs.send(describeTasks)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test.each([
    'more/payments',
    'cluster/payments',
    arn('service/payments'),
    'arn:aws:ecs:eu-west-1:123456789012:cluster/payments',
  ])('the cluster %s', async (reference) => {
    await using cluster = await namedCluster()
    const list = new ecs.ListServicesCommand({ cluster: reference })
    await expect(cluster.ecs.send(list)).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
  })
})
