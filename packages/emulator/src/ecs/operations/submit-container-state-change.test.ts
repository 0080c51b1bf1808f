import { SubmitContainerStateChangeCommand, type SubmitContainerStateChangeRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { externalTask, type ExternalTask } from '../test-external-task.ts'

const submit = ({ ecs, taskArn }: ExternalTask, change: SubmitContainerStateChangeRequest) =>
  ecs.send(new SubmitContainerStateChangeCommand({ task: taskArn, containerName: 'web', ...change }))

test('moves one container and leaves the task where it is', async () => {
  await using agent = await externalTask()
  const networkBindings = [{ bindIP: '0.0.0.0', containerPort: 80, hostPort: 49_200, protocol: 'tcp' as const }]
  const reply = await submit(agent, { status: 'RUNNING', runtimeId: 'abc', networkBindings })
  expect(reply.acknowledgment).toBe('ACK')
  expect(await agent.describe()).toMatchObject({
    lastStatus: 'PENDING',
    containers: [{ lastStatus: 'RUNNING', runtimeId: 'abc', networkBindings }],
  })
})

test('keeps exit code and reason of a container that has ended', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'RUNNING' })
  await submit(agent, { status: 'STOPPED', exitCode: 3, reason: 'gone' })
  expect(await agent.describe()).toMatchObject({
    lastStatus: 'RUNNING',
    containers: [{ lastStatus: 'STOPPED', exitCode: 3, reason: 'gone' }],
  })
})

test('knows the steps that an agent takes on the way to RUNNING', async () => {
  await using agent = await externalTask()
  for (const status of ['PENDING', 'PULLED', 'CREATED', 'RESOURCES_PROVISIONED']) await submit(agent, { status })
  expect(await agent.describe()).toMatchObject({ containers: [{ lastStatus: 'PENDING' }] })
})

test('refuses a container or a task that is not there, and one that has a simulated agent', async () => {
  await using agent = await externalTask()
  await expect(submit(agent, { containerName: 'db', status: 'RUNNING' })).rejects.toThrow("no container named 'db'")
  await expect(submit(agent, { task: 'f'.repeat(32), status: 'RUNNING' })).rejects.toThrow('The referenced task was not found.')
  await using other = await externalTask('simulated')
  await expect(submit(other, { status: 'RUNNING' })).rejects.toThrow('simulated agent')
})
