import {
  CreateServiceCommand,
  DeleteClusterCommand,
  CreateClusterCommand,
  DeregisterContainerInstanceCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  ListClustersCommand,
  RegisterContainerInstanceCommand,
  type RegisterContainerInstanceRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const machine = { instanceId: 'i-0a1b2c3d', availabilityZone: 'us-east-1b', instanceType: 't2.micro', imageId: 'ami-5449393e' }

async function register({ ecs }: TestCluster, request: RegisterContainerInstanceRequest = {}, document: object = machine) {
  const instanceIdentityDocument = JSON.stringify(document)
  const { containerInstance } = await ecs.send(new RegisterContainerInstanceCommand({ instanceIdentityDocument, ...request }))
  return containerInstance!
}

test('registers a t2.micro as the guide shows it: 1,024 units, 995 MiB and the reserved ports', async () => {
  await using cluster = await testCluster()
  const instance = await register(cluster)
  expect(instance).toMatchObject({
    ec2InstanceId: 'i-0a1b2c3d',
    status: 'ACTIVE',
    agentConnected: true,
    version: 1,
    runningTasksCount: 0,
    pendingTasksCount: 0,
    registeredAt: new Date(TEST_START),
  })
  expect(instance.containerInstanceArn).toMatch(/^arn:aws:ecs:us-east-1:123456789012:container-instance\/default\/[0-9a-f]{32}$/)
  expect(instance.registeredResources).toEqual([
    { name: 'CPU', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: 1024 },
    { name: 'MEMORY', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: 995 },
    {
      name: 'PORTS',
      type: 'STRINGSET',
      doubleValue: 0,
      longValue: 0,
      integerValue: 0,
      stringSetValue: ['22', '2375', '2376', '51678', '51679'],
    },
    { name: 'PORTS_UDP', type: 'STRINGSET', doubleValue: 0, longValue: 0, integerValue: 0, stringSetValue: [] },
  ])
  expect(instance.remainingResources).toEqual(instance.registeredResources)
})

test('derives attributes from the machine and adds what the current agent can do', async () => {
  await using cluster = await testCluster()
  const { attributes } = await register(cluster, { attributes: [{ name: 'stack', value: 'prod' }] })
  expect(attributes).toEqual(
    expect.arrayContaining([
      { name: 'ecs.availability-zone', value: 'us-east-1b' },
      { name: 'ecs.instance-type', value: 't2.micro' },
      { name: 'ecs.ami-id', value: 'ami-5449393e' },
      { name: 'ecs.os-type', value: 'linux' },
      { name: 'ecs.cpu-architecture', value: 'x86_64' },
      { name: 'com.amazonaws.ecs.capability.docker-remote-api.1.17' },
      { name: 'com.amazonaws.ecs.capability.logging-driver.awslogs' },
      { name: 'stack', value: 'prod' },
    ]),
  )
})

test('takes the resources, versions and capabilities that an agent sends', async () => {
  await using cluster = await testCluster()
  const instance = await register(cluster, {
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: 3955 },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22'] },
      { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: ['53'] },
    ],
    versionInfo: { agentVersion: '1.14.5', agentHash: 'abc', dockerVersion: 'DockerVersion: 1.9.1' },
    attributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.17' }],
  })
  expect(instance.registeredResources?.map((one) => one.stringSetValue ?? one.integerValue)).toEqual([2048, 3955, ['22'], ['53']])
  expect(instance.versionInfo).toEqual({ agentVersion: '1.14.5', agentHash: 'abc', dockerVersion: 'DockerVersion: 1.9.1' })
  const capabilities = instance.attributes?.filter(({ name }) => name?.includes('capability'))
  expect(capabilities).toEqual([{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.17' }])
})

test("keeps and shows resources of the user's own, which no task asks for", async () => {
  await using cluster = await testCluster()
  const licences = { name: 'LICENCES', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: 3 }
  const totalResources = [{ name: 'LICENCES', type: 'INTEGER', integerValue: 3 }]
  const instance = await register(cluster, { totalResources })
  expect(instance.registeredResources?.at(-1)).toEqual(licences)
  expect(instance.remainingResources?.at(-1)).toEqual(licences)
  expect(instance.registeredResources?.map(({ name }) => name)).toEqual(['CPU', 'MEMORY', 'PORTS', 'PORTS_UDP', 'LICENCES'])
})

test.each(['GPU', '', 'x'.repeat(256)])('refuses a resource of the name %j', async (name) => {
  await using cluster = await testCluster()
  const refusal = register(cluster, { totalResources: [{ name, type: 'INTEGER', integerValue: 1 }] })
  await expect(refusal).rejects.toMatchObject({ name: 'ClientException' })
})

test('creates the default cluster with the first instance, but no other one', async () => {
  await using cluster = await testCluster()
  await expect(register(cluster, { cluster: 'payments' })).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
  await register(cluster)
  const { clusterArns } = await cluster.ecs.send(new ListClustersCommand({}))
  expect(clusterArns).toEqual(['arn:aws:ecs:us-east-1:123456789012:cluster/default'])
})

test('refuses a cluster that was deleted', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({ clusterName: 'gone' }))
  await cluster.ecs.send(new DeleteClusterCommand({ cluster: 'gone' }))
  await expect(register(cluster, { cluster: 'gone' })).rejects.toMatchObject({
    name: 'ClientException',
    message: 'The referenced cluster was inactive.',
  })
})

test.each(['', 'no JSON', '[]', '{}', '{"instanceId":7}'])(
  'refuses the identity document %j and creates nothing',
  async (text) => {
    await using cluster = await testCluster()
    await expect(register(cluster, { instanceIdentityDocument: text })).rejects.toMatchObject({ name: 'ClientException' })
    const { clusterArns } = await cluster.ecs.send(new ListClustersCommand({}))
    expect(clusterArns).toEqual([])
  },
)

test('refuses a machine of an unknown type that does not say what it has', async () => {
  await using cluster = await testCluster()
  await expect(register(cluster, {}, { ...machine, instanceType: 'z9.huge' })).rejects.toThrow(
    'totalResources needs CPU: the instance type (z9.huge) is not known.',
  )
})

test('knows an instance again by its ARN and takes the new agent version', async () => {
  await using cluster = await testCluster()
  const { containerInstanceArn, registeredAt } = await register(cluster, { attributes: [{ name: 'stack', value: 'prod' }] })
  await cluster.clock.advance(60_000)
  const again = await register(cluster, { containerInstanceArn, versionInfo: { agentVersion: '1.100.0' } })
  expect(again).toMatchObject({ containerInstanceArn, registeredAt, version: 2, versionInfo: { agentVersion: '1.100.0' } })
  expect(again.attributes).toContainEqual({ name: 'stack', value: 'prod' })
})

test('disconnects the former instance of a machine that registers without its ARN', async () => {
  await using cluster = await testCluster()
  const former = await register(cluster)
  const present = await register(cluster)
  const containerInstances = [former.containerInstanceArn!, present.containerInstanceArn!]
  const described = await cluster.ecs.send(new DescribeContainerInstancesCommand({ containerInstances }))
  expect(described.containerInstances?.map(({ status, agentConnected }) => [status, agentConnected])).toEqual([
    ['ACTIVE', false],
    ['ACTIVE', true],
  ])
})

test('refuses to register again with another instance type, or after it was deregistered', async () => {
  await using cluster = await testCluster()
  const { containerInstanceArn } = await register(cluster)
  const id = containerInstanceArn!.split('/')[2]
  await expect(register(cluster, { containerInstanceArn }, { ...machine, instanceType: 't2.small' })).rejects.toThrow(
    `Container instance type changes are not supported. Container instance ${id} was previously registered as t2.micro.`,
  )
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: containerInstanceArn }))
  await expect(register(cluster, { containerInstanceArn })).rejects.toThrow(`Container instance ${id} is inactive.`)
})

test('later: a service that had no room starts its task on the new instance', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  await register(cluster)
  await cluster.clock.advance(10_000)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]?.runningCount).toBe(1)
})
