import {
  CreateServiceCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  ListTasksCommand,
  RegisterContainerInstanceCommand,
  RunTaskCommand,
  StopTaskCommand,
  SubmitTaskStateChangeCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { externalTask } from '../test-external-task.ts'

const binding = { bindIP: '0.0.0.0', containerPort: 80, hostPort: 49_200, protocol: 'tcp' } as const

test('leaves a task PENDING until its agent says that it runs', async () => {
  await using agent = await externalTask()
  await agent.clock.advance(10 * 60_000)
  expect(await agent.describe()).toMatchObject({ lastStatus: 'PENDING', containers: [{ lastStatus: 'PENDING' }] })
  const reply = await agent.submit({
    status: 'RUNNING',
    containers: [{ containerName: 'web', status: 'RUNNING', runtimeId: 'abc', networkBindings: [binding] }],
    pullStartedAt: new Date(TEST_START + 1_000),
    pullStoppedAt: new Date(TEST_START + 2_000),
  })
  expect(reply).toMatchObject({ acknowledgment: 'ACK' })
  expect(await agent.describe()).toMatchObject({
    lastStatus: 'RUNNING',
    startedAt: new Date(TEST_START + 10 * 60_000),
    pullStartedAt: new Date(TEST_START + 1_000),
    pullStoppedAt: new Date(TEST_START + 2_000),
    containers: [{ lastStatus: 'RUNNING', runtimeId: 'abc', networkBindings: [binding] }],
  })
})

test('counts a port that the agent has opened as taken, until the task is STOPPED', async () => {
  await using agent = await externalTask()
  const portsTaken = async () => {
    const { containerInstances } = await agent.ecs.send(
      new DescribeContainerInstancesCommand({ containerInstances: [agent.instanceArn] }),
    )
    return containerInstances![0]!.remainingResources!.find(({ name }) => name === 'PORTS')!.stringSetValue
  }
  await agent.submit({ status: 'RUNNING', containers: [{ containerName: 'web', networkBindings: [binding] }] })
  expect(await portsTaken()).toContain('49200')
  await agent.submit({ status: 'STOPPED' })
  expect(await portsTaken()).not.toContain('49200')
})

test('takes over exit codes and reasons of a task that has ended', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'RUNNING', containers: [{ containerName: 'web', status: 'RUNNING' }] })
  await agent.submit({
    status: 'STOPPED',
    containers: [{ containerName: 'web', status: 'STOPPED', exitCode: 137, reason: 'OutOfMemoryError: too much' }],
    executionStoppedAt: new Date(TEST_START + 5_000),
  })
  expect(await agent.describe()).toMatchObject({
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    executionStoppedAt: new Date(TEST_START + 5_000),
    containers: [{ lastStatus: 'STOPPED', exitCode: 137, reason: 'OutOfMemoryError: too much' }],
  })
})

test('says that a task has failed to start when no container of it has run', async () => {
  await using agent = await externalTask()
  const reason = 'CannotPullContainerError: no such image'
  await agent.submit({ status: 'STOPPED', reason, containers: [{ containerName: 'web', status: 'STOPPED', reason }] })
  expect(await agent.describe()).toMatchObject({ stopCode: 'TaskFailedToStart', stoppedReason: reason })
})

test('asks a task to stop, and believes that it has when the agent says so', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'RUNNING', containers: [{ containerName: 'web', status: 'RUNNING' }] })
  await agent.ecs.send(new StopTaskCommand({ task: agent.taskArn, reason: 'enough' }))
  await agent.clock.advance(10 * 60_000)
  expect(await agent.describe()).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' })
  await agent.submit({ status: 'STOPPED' })
  expect(await agent.describe()).toMatchObject({
    lastStatus: 'STOPPED',
    stopCode: 'UserInitiated',
    stoppedReason: 'enough',
    containers: [{ lastStatus: 'STOPPED' }],
  })
})

test('never takes back what was said before', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'STOPPED', containers: [{ containerName: 'web', status: 'STOPPED', exitCode: 1 }] })
  await agent.submit({ status: 'RUNNING', containers: [{ containerName: 'web', status: 'RUNNING', exitCode: 0 }] })
  expect(await agent.describe()).toMatchObject({ lastStatus: 'STOPPED', containers: [{ lastStatus: 'STOPPED', exitCode: 1 }] })
})

test('refuses to be told of a task that has a simulated agent', async () => {
  await using agent = await externalTask('simulated')
  await expect(agent.submit({ status: 'RUNNING' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining('simulated agent'),
  })
})

test('refuses a status, a container, a port or an attachment that cannot be', async () => {
  await using agent = await externalTask()
  const version = (await agent.describe()).version
  const refused = [
    { status: 'FLYING' },
    { status: 'RUNNING', containers: [{ containerName: 'db', status: 'RUNNING' }] },
    { status: 'RUNNING', containers: [{ containerName: 'web', status: 'FLYING' }] },
    { status: 'RUNNING', containers: [{ containerName: 'web', networkBindings: [{ containerPort: 80, hostPort: 70_000 }] }] },
    { status: 'RUNNING', attachments: [{ attachmentArn: 'eni', status: 'ATTACHED' }] },
  ]
  for (const change of refused) {
    await expect(agent.submit(change)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  }
  expect((await agent.describe()).version).toBe(version)
})

test('later: an agent that has restarted registers again and carries on', async () => {
  await using agent = await externalTask()
  await agent.submit({ status: 'RUNNING' })
  const { containerInstance } = await agent.ecs.send(
    new RegisterContainerInstanceCommand({ containerInstanceArn: agent.instanceArn, versionInfo: { agentVersion: '1.100.0' } }),
  )
  expect(containerInstance).toMatchObject({ agentConnected: true, runningTasksCount: 1 })
  await agent.submit({ status: 'STOPPED' })
  expect(await agent.describe()).toMatchObject({ lastStatus: 'STOPPED' })
})

test('later: a service counts, steadies and replaces the tasks of an outside agent as any others', async () => {
  await using agent = await externalTask()
  await agent.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  const tell = async (status: string) => {
    await agent.clock.advance(10_000)
    const { taskArns } = await agent.ecs.send(new ListTasksCommand({ serviceName: 'web' }))
    await agent.ecs.send(new SubmitTaskStateChangeCommand({ task: taskArns![0], status }))
    await agent.clock.advance(10_000)
    const { services } = await agent.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
    return { ...services![0]!, taskArn: taskArns![0]! }
  }
  const steady = await tell('RUNNING')
  expect(steady).toMatchObject({ runningCount: 1, pendingCount: 0 })
  expect(steady.events?.[0]?.message).toBe('(service web) has reached a steady state.')
  const replaced = await tell('STOPPED')
  expect(replaced).toMatchObject({ runningCount: 0, pendingCount: 1 })
  const again = await tell('RUNNING')
  expect(again.runningCount).toBe(1)
  expect(again.taskArn).not.toBe(steady.taskArn)
})

test('later: places no more tasks than the instance holds, whoever drives them', async () => {
  await using agent = await externalTask()
  // 995 MiB, of which the first task holds 100.
  const { tasks, failures } = await agent.ecs.send(new RunTaskCommand({ taskDefinition: 'web', count: 10 }))
  expect(tasks).toHaveLength(8)
  expect(failures).toMatchObject([{ arn: agent.instanceArn, reason: 'RESOURCE:MEMORY' }])
})
