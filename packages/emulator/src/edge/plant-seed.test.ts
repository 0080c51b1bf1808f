import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2'
import {
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListClustersCommand,
  ListContainerInstancesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from './test-emulator.ts'

async function servicesOf(ecs: ECSClient, cluster: string, services: string[]) {
  const { services: found = [] } = await ecs.send(new DescribeServicesCommand({ cluster, services }))
  return Object.fromEntries(found.map((service) => [service.serviceName!, service]))
}

describe('the demo seed', () => {
  test('has two clusters in which everything has come to rest', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['default', 'payments'] }))
    expect(clusters).toMatchObject([
      {
        clusterName: 'default',
        registeredContainerInstancesCount: 3,
        activeServicesCount: 3,
        runningTasksCount: 3 + 2 + 3,
        pendingTasksCount: 0,
      },
      { clusterName: 'payments', registeredContainerInstancesCount: 4, activeServicesCount: 5 },
    ])
  })

  test('has services that are steady', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const { web, worker } = await servicesOf(emulator.ecs, 'default', ['web', 'worker'])
    expect([web?.runningCount, worker?.runningCount]).toEqual([3, 2])
    expect(web?.events?.[0]?.message).toBe('(service web) has reached a steady state.')
    const { api, cache } = await servicesOf(emulator.ecs, 'payments', ['api', 'cache'])
    expect([api?.runningCount, cache?.runningCount]).toEqual([6, 2])
    expect(cache?.events?.[0]?.message).toBe('(service cache) has reached a steady state.')
    expect(api?.taskDefinition).toMatch(/payments-api:2$/)
    expect(api?.deployments).toHaveLength(1)
  })

  test('has a service that lacks a free port for its fourth task', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const { 'edge-proxy': proxy } = await servicesOf(emulator.ecs, 'default', ['edge-proxy'])
    expect([proxy?.desiredCount, proxy?.runningCount]).toEqual([4, 3])
    expect(proxy?.events?.[0]?.message).toContain('is already using a port required by your task')
  })

  test('has a service whose tasks keep failing', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const { ledger } = await servicesOf(emulator.ecs, 'payments', ['ledger'])
    expect(ledger?.runningCount).toBe(0)
    expect(ledger?.events?.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('is unable to consistently start tasks successfully'),
    )
  })

  test('has a machine that is DRAINING and runs no service task any more', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const list = new ListContainerInstancesCommand({ cluster: 'payments', status: 'DRAINING' })
    const { containerInstanceArns } = await emulator.ecs.send(list)
    expect(containerInstanceArns).toHaveLength(1)
    const describe_ = new DescribeContainerInstancesCommand({ cluster: 'payments', containerInstances: containerInstanceArns })
    const { containerInstances } = await emulator.ecs.send(describe_)
    expect(containerInstances).toMatchObject([{ agentConnected: true, runningTasksCount: 0 }])
  })

  test('has container instances that are machines of EC2, with their role, and registered by themselves', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const ecs = await Promise.all(
      ['default', 'payments'].map(async (cluster) => {
        const { containerInstanceArns } = await emulator.ecs.send(new ListContainerInstancesCommand({ cluster }))
        const describe_ = new DescribeContainerInstancesCommand({ cluster, containerInstances: containerInstanceArns })
        return (await emulator.ecs.send(describe_)).containerInstances!.map(({ ec2InstanceId }) => ec2InstanceId)
      }),
    )
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const ec2 = new EC2Client({ endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 })
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: ecs.flat() as string[] }))
    const machines = Reservations.flatMap(({ Instances = [] }) => Instances)
    expect(machines).toHaveLength(7)
    for (const { State, IamInstanceProfile, PublicIpAddress } of machines) {
      expect([State?.Name, PublicIpAddress]).toEqual(['running', expect.any(String)])
      expect(IamInstanceProfile?.Arn).toMatch(/\/ecsInstanceRole$/)
    }
    ec2.destroy()
  })

  test('has tasks that ended well, badly and for want of memory', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const { taskArns } = await emulator.ecs.send(new ListTasksCommand({ cluster: 'payments', desiredStatus: 'STOPPED' }))
    const { tasks = [] } = await emulator.ecs.send(new DescribeTasksCommand({ cluster: 'payments', tasks: taskArns }))
    const exitCodes = tasks
      .filter(({ startedBy }) => !startedBy?.startsWith('ecs-svc/'))
      .map(({ containers }) => containers?.[0]?.exitCode)
    expect(exitCodes.sort()).toEqual([0, 0, 1, 137])
  })

  test('is the same every time', async () => {
    const picture = async () => {
      await using emulator = await testEmulator({ seed: 'demo' })
      const { taskArns } = await emulator.ecs.send(new ListTasksCommand({ cluster: 'payments' }))
      return taskArns
    }
    expect(await picture()).toEqual(await picture())
  })

  test('gives way to another seed on reset', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    await emulator.reset('empty')
    expect((await emulator.ecs.send(new ListClustersCommand())).clusterArns).toEqual([])
    await emulator.reset('demo')
    expect((await emulator.ecs.send(new ListClustersCommand())).clusterArns).toHaveLength(2)
  })
})

test('the large seed has 1,000 instances, 1,000 services and 5,000 running tasks', async () => {
  await using emulator = await testEmulator({ seed: 'large' })
  const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['large'] }))
  expect(clusters).toMatchObject([
    { registeredContainerInstancesCount: 1000, activeServicesCount: 1000, runningTasksCount: 5000, pendingTasksCount: 0 },
  ])
}, 60_000)
