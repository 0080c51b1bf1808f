import {
  DescribeContainerInstancesCommand,
  DeregisterContainerInstanceCommand,
  PutAttributesCommand,
  RegisterContainerInstanceCommand,
  UpdateContainerAgentCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function addAgent({ ecs }: TestCluster, agentVersion: string, agent = 'simulated') {
  const { containerInstance } = await ecs.send(
    new RegisterContainerInstanceCommand({
      instanceIdentityDocument: JSON.stringify({ instanceId: 'i-1', instanceType: 't2.micro' }),
      versionInfo: { agentVersion, agentHash: '0000', dockerVersion: 'DockerVersion: 1.9.1' },
      attributes: [{ name: 'gantry.agent', value: agent }],
    }),
  )
  return containerInstance!.containerInstanceArn!
}

const update = ({ ecs }: TestCluster, containerInstance: string) =>
  ecs.send(new UpdateContainerAgentCommand({ containerInstance }))

async function describe({ ecs }: TestCluster, arn: string) {
  const { containerInstances } = await ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [arn] }))
  return containerInstances![0]!
}

test('updates an old agent step by step, and says how far it is', async () => {
  await using cluster = await testCluster()
  const arn = await addAgent(cluster, '1.14.5')
  const { containerInstance } = await update(cluster, arn)
  expect(containerInstance).toMatchObject({ agentUpdateStatus: 'PENDING', versionInfo: { agentVersion: '1.14.5' } })
  const seen: unknown[] = []
  for (const seconds of [5, 10, 5, 10]) {
    await cluster.clock.advance(seconds * 1_000)
    const { agentUpdateStatus, versionInfo } = await describe(cluster, arn)
    seen.push([agentUpdateStatus, versionInfo?.agentVersion])
  }
  expect(seen).toEqual([
    ['STAGING', '1.14.5'],
    ['STAGED', '1.14.5'],
    ['UPDATING', '1.14.5'],
    ['UPDATED', '1.99.0'],
  ])
})

test('refuses a second update while one is in progress, and one that would change nothing', async () => {
  await using cluster = await testCluster()
  const arn = await addAgent(cluster, '1.14.5')
  await update(cluster, arn)
  await cluster.clock.advance(16_000)
  await expect(update(cluster, arn)).rejects.toMatchObject({ name: 'UpdateInProgressException' })
  await cluster.clock.advance(60_000)
  await expect(update(cluster, arn)).rejects.toMatchObject({ name: 'NoUpdateAvailableException' })
})

test('refuses an agent whose version is not known, and an instance that is INACTIVE or not there', async () => {
  await using cluster = await testCluster()
  const arn = await addAgent(cluster, '')
  await expect(update(cluster, arn)).rejects.toMatchObject({ name: 'MissingVersionException' })
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: arn }))
  await expect(update(cluster, arn)).rejects.toThrow('is inactive.')
  await expect(update(cluster, 'f'.repeat(32))).rejects.toThrow('not found.')
})

test('waits for an agent that is disconnected', async () => {
  await using cluster = await testCluster()
  const arn = await addAgent(cluster, '1.14.5', 'disconnected')
  await update(cluster, arn)
  await cluster.clock.advance(60 * 60_000)
  expect(await describe(cluster, arn)).toMatchObject({ agentUpdateStatus: 'PENDING' })
  const attributes = [{ name: 'gantry.agent', value: 'simulated', targetId: arn }]
  await cluster.ecs.send(new PutAttributesCommand({ attributes }))
  await cluster.clock.advance(60_000)
  expect(await describe(cluster, arn)).toMatchObject({ agentUpdateStatus: 'UPDATED', versionInfo: { agentVersion: '1.99.0' } })
})

test('is over for an outside agent when it registers with another version', async () => {
  await using cluster = await testCluster()
  const arn = await addAgent(cluster, '1.14.5', 'external')
  await update(cluster, arn)
  const again = (agentVersion: string) =>
    cluster.ecs.send(new RegisterContainerInstanceCommand({ containerInstanceArn: arn, versionInfo: { agentVersion } }))
  expect((await again('1.14.5')).containerInstance?.agentUpdateStatus).toBe('PENDING')
  expect((await again('1.20.0')).containerInstance).toMatchObject({
    agentUpdateStatus: 'UPDATED',
    versionInfo: { agentVersion: '1.20.0' },
  })
})
