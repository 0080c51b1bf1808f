import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateClusterCommand,
  CreateServiceCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StartTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { AwsError } from '../../protocol/aws-error.ts'
import { emptyCluster } from '../state/create-state.ts'
import { testCluster as pureCluster } from '../scheduler/test-cluster.ts'
import { testCluster } from '../test-cluster.ts'
import { checkLimits } from './check-limits.ts'
import type { LimitsMode } from './limits-mode.ts'

const container = { name: 'web', image: 'nginx', memory: 16 }

/** A document of about so many bytes. */
const document = (bytes: number) => ({
  family: 'big',
  containerDefinitions: [{ ...container, environment: [{ name: 'TEXT', value: 'x'.repeat(bytes) }] }],
})

describe('through the SDK', () => {
  test.each([
    ['guide', 1_000],
    ['today', 5_000],
  ] as const)('the limits of %s let a service have %i tasks', async (mode, most) => {
    await using cluster = await testCluster({ limits: mode })
    await cluster.ecs.send(new CreateClusterCommand())
    await cluster.addTaskDefinition('web')
    const create = (desiredCount: number) =>
      cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount }))
    const refusal = { name: 'InvalidParameterException', message: `Task count can not be greater than ${most}` }
    await expect(create(most + 1)).rejects.toMatchObject(refusal)
    await create(most)
    const scale = new UpdateServiceCommand({ service: 'web', desiredCount: most + 1 })
    await expect(cluster.ecs.send(scale)).rejects.toMatchObject(refusal)
  })

  test.each([
    ['guide', 32],
    ['today', 64],
  ] as const)('the limits of %s let a task definition have %i KiB', async (mode, kibibytes) => {
    await using cluster = await testCluster({ limits: mode })
    await cluster.ecs.send(new RegisterTaskDefinitionCommand(document(kibibytes * 1_024 - 500)))
    await expect(cluster.ecs.send(new RegisterTaskDefinitionCommand(document(kibibytes * 1_024)))).rejects.toMatchObject({
      name: 'ClientException',
      message: expect.stringContaining(`Max allowed length is '${kibibytes * 1_024}' bytes.`) as string,
    })
  })

  test('the limits of the guide let a service have one load balancer', async () => {
    await using cluster = await testCluster({ limits: 'guide' })
    await cluster.ecs.send(new CreateClusterCommand())
    await cluster.addTaskDefinition('web', { portMappings: [{ containerPort: 80, hostPort: 80 }] })
    const loadBalancers = ['a', 'b'].map((loadBalancerName) => ({ loadBalancerName, containerName: 'web', containerPort: 80 }))
    const create = new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1, loadBalancers })
    await expect(cluster.ecs.send(create)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'loadBalancers can have at most 1 items.',
    })
  })

  test.each([
    ['guide', 50],
    ['today', 100],
    ['off', 100],
  ] as const)('the limits %s let a container instance reserve %i host ports at a time', async (limits, most) => {
    await using cluster = await testCluster({ limits })
    const { ecs } = cluster
    const reserved = Array.from({ length: most - 1 }, (_, number) => String(1_000 + number))
    await ecs.send(
      new RegisterContainerInstanceCommand({
        instanceIdentityDocument: JSON.stringify({ instanceId: 'i-1', instanceType: 't2.micro' }),
        totalResources: [{ name: 'PORTS', type: 'STRINGSET', stringSetValue: reserved }],
      }),
    )
    for (const hostPort of [80, 81]) await cluster.addTaskDefinition('web', { portMappings: [{ containerPort: 80, hostPort }] })
    await cluster.addTaskDefinition('dynamic', { portMappings: [{ containerPort: 80 }] })
    const run = (taskDefinition: string) => ecs.send(new RunTaskCommand({ taskDefinition }))
    await expect(run('web:1')).resolves.toMatchObject({ tasks: [{}], failures: [] })
    await expect(run('web:2')).resolves.toMatchObject({ tasks: [], failures: [{ reason: 'RESOURCE:PORTS' }] })
    await expect(run('dynamic')).resolves.toMatchObject({ tasks: [{}], failures: [] })
  })

  test('a container instance keeps the limit of its host ports when the journal is read under other limits', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gantry-limits-'))
    const ports = (count: number, from: number) =>
      Array.from({ length: count }, (_, number) => ({ containerPort: from + number, hostPort: from + number }))
    const run = (taskDefinition: string) => new RunTaskCommand({ taskDefinition })
    {
      await using before = await testCluster({ limits: 'guide', dataDir })
      await before.addInstance()
      await before.addTaskDefinition('many', { portMappings: ports(45, 2_000) })
      await before.addTaskDefinition('one', { portMappings: ports(1, 80) })
      await before.ecs.send(run('many'))
    }
    await using after = await testCluster({ limits: 'today', dataDir })
    await expect(after.ecs.send(run('one'))).resolves.toMatchObject({ failures: [{ reason: 'RESOURCE:PORTS' }] })
    rmSync(dataDir, { recursive: true })
  })

  test('without limits everything of that is accepted', async () => {
    await using cluster = await testCluster({ limits: 'off' })
    await cluster.ecs.send(new CreateClusterCommand())
    await cluster.ecs.send(new RegisterTaskDefinitionCommand(document(100_000)))
    const create = new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'big', desiredCount: 6_000 })
    await expect(cluster.ecs.send(create)).resolves.toMatchObject({ service: { desiredCount: 6_000 } })
  })

  test.each(['off', 'guide', 'today'] as const)('with limits %s a call has its own: ten tasks, ten instances', async (mode) => {
    await using cluster = await testCluster({ limits: mode })
    const arn = await cluster.addInstance()
    await cluster.addTaskDefinition('web')
    await expect(cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web', count: 11 }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'count should be between 1 and 10.',
    })
    const containerInstances = Array.from({ length: 11 }, () => arn)
    await expect(cluster.ecs.send(new StartTaskCommand({ taskDefinition: 'web', containerInstances }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'containerInstanceIds can have at most 10 items.',
    })
    const eleven = Array.from({ length: 11 }, (_, number) => ({ ...container, name: `c${number}` }))
    const register = new RegisterTaskDefinitionCommand({ family: 'many', containerDefinitions: eleven })
    await expect(cluster.ecs.send(register)).rejects.toMatchObject({ name: 'ClientException', message: 'Too many containers.' })
  })
})

describe('numbers too large to make them in a test', () => {
  function refusal(make: (world: ReturnType<typeof pureCluster>) => void, operation: string, input: object, mode: LimitsMode) {
    const world = pureCluster()
    make(world)
    try {
      checkLimits(world.state, operation, input, mode)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      return `${error.code}: ${error.message}`
    }
    return 'accepted'
  }

  const addClusters = (count: number) => (world: ReturnType<typeof pureCluster>) => {
    for (let number = 0; world.state.clusters.size < count; number++) {
      world.state.clusters.set(`c${number}`, emptyCluster(`c${number}`, '', 0))
    }
  }

  test.each([
    ['guide', 1_000],
    ['today', 10_000],
  ] as const)('the limits of %s let an account have %i clusters', (mode, most) => {
    const complaint = `ClientException: An account can have at most ${most} clusters.`
    expect(refusal(addClusters(most), 'CreateCluster', { clusterName: 'new' }, mode)).toBe(complaint)
    expect(refusal(addClusters(most), 'CreateCluster', { clusterName: 'c1' }, mode)).toBe('accepted')
    expect(refusal(addClusters(most - 1), 'CreateCluster', { clusterName: 'new' }, mode)).toBe('accepted')
    expect(refusal(addClusters(most), 'CreateCluster', { clusterName: 'new' }, 'off')).toBe('accepted')
  })

  test.each([
    ['guide', 1_000],
    ['today', 5_000],
  ] as const)('the limits of %s let a cluster have %i container instances; a deregistered one does not count', (mode, most) => {
    const add = (count: number, status: 'ACTIVE' | 'INACTIVE') => (world: ReturnType<typeof pureCluster>) => {
      for (let number = 0; number < count; number++) world.cluster.instances.set(`${number}`, { status } as never)
    }
    const complaint = `ClientException: A cluster can have at most ${most} container instances.`
    const input = { cluster: 'default' }
    expect(refusal(add(most, 'ACTIVE'), 'RegisterContainerInstance', input, mode)).toBe(complaint)
    expect(refusal(add(most, 'INACTIVE'), 'RegisterContainerInstance', input, mode)).toBe('accepted')
    const again = { ...input, containerInstanceArn: 'arn' }
    expect(refusal(add(most, 'ACTIVE'), 'RegisterContainerInstance', again, mode)).toBe('accepted')
  })

  test('a cluster can have 5,000 services', () => {
    const add = (count: number) => (world: ReturnType<typeof pureCluster>) => {
      for (let number = 0; number < count; number++) world.cluster.services.set(`s${number}`, { status: 'ACTIVE' } as never)
    }
    const complaint = 'InvalidParameterException: A cluster can have at most 5000 services.'
    expect(refusal(add(5_000), 'CreateService', { serviceName: 'new' }, 'today')).toBe(complaint)
    expect(refusal(add(5_000), 'CreateService', { serviceName: 's1' }, 'today')).toBe('accepted')
    expect(refusal(add(4_999), 'CreateService', { serviceName: 'new' }, 'today')).toBe('accepted')
  })

  test('a family can have 1,000,000 revisions', () => {
    const add = (length: number) => (world: ReturnType<typeof pureCluster>) => {
      world.state.families.set('web', { length } as never)
    }
    const complaint = 'LimitExceededException: A family can have at most 1000000 revisions.'
    expect(refusal(add(1_000_000), 'RegisterTaskDefinition', { family: 'web' }, 'today')).toBe(complaint)
    expect(refusal(add(999_999), 'RegisterTaskDefinition', { family: 'web' }, 'today')).toBe('accepted')
  })
})
