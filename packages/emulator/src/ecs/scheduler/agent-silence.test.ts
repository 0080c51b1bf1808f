import {
  DeleteAttributesCommand,
  DescribeContainerInstancesCommand,
  DiscoverPollEndpointCommand,
  PutAttributesCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { type ExternalTask, externalTask } from '../test-external-task.ts'

const MINUTE = 60_000

async function isConnected({ ecs, instanceArn }: ExternalTask): Promise<boolean | undefined> {
  const { containerInstances } = await ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [instanceArn] }))
  return containerInstances![0]!.agentConnected
}

async function runTask({ ecs }: ExternalTask) {
  const { tasks, failures } = await ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  return tasks!.length > 0 ? 'PLACED' : failures![0]!.reason
}

test('an outside agent that does not call for five minutes is disconnected: its tasks stay, new ones fail with AGENT', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'RUNNING' })
  await agent.clock.advance(5 * MINUTE - 1)
  expect(await isConnected(agent)).toBe(true)
  await agent.clock.advance(1)
  expect(await isConnected(agent)).toBe(false)
  expect(await agent.describe()).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'RUNNING' })
  expect(await runTask(agent)).toBe('AGENT')
})

test('whatever it reports, and each time that it asks for the poll endpoint, it is heard', async () => {
  await using agent = await externalTask()
  const askForEndpoint = () => agent.ecs.send(new DiscoverPollEndpointCommand({ containerInstance: agent.instanceArn }))
  for (const call of [() => agent.submit({ status: 'RUNNING' }), askForEndpoint, askForEndpoint]) {
    await agent.clock.advance(4 * MINUTE)
    await call()
    expect(await isConnected(agent)).toBe(true)
  }
  await agent.clock.advance(5 * MINUTE)
  expect(await isConnected(agent)).toBe(false)
  await askForEndpoint()
  expect(await isConnected(agent)).toBe(true)
  expect(await runTask(agent)).toBe('PLACED')
  await agent.clock.advance(6 * MINUTE)
  expect(await isConnected(agent)).toBe(false)
})

test('an agent that takes over is expected to call, one that is simulated is not', async () => {
  await using agent = await externalTask('simulated')
  await agent.clock.advance(60 * MINUTE)
  expect(await isConnected(agent)).toBe(true)
  const attribute = { name: 'gantry.agent', targetId: agent.instanceArn }
  await agent.ecs.send(new PutAttributesCommand({ attributes: [{ ...attribute, value: 'external' }] }))
  await agent.clock.advance(5 * MINUTE)
  expect(await isConnected(agent)).toBe(false)
  await agent.ecs.send(new DeleteAttributesCommand({ attributes: [attribute] }))
  await agent.clock.advance(60 * MINUTE)
  expect(await isConnected(agent)).toBe(true)
})
