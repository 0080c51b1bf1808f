import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
  waitUntilServicesInactive,
  waitUntilServicesStable,
  waitUntilTasksRunning,
  waitUntilTasksStopped,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../ecs/test-cluster.ts'

const SECONDS_PER_LOOK = 5
const MOST_LOOKS = 200

/** A cluster with one instance, whose clock is turned each time that a waiter looks: nobody waits in real time. */
async function start() {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  let looks = 0
  cluster.ecs.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const output = await next(args)
        if (!commandName?.startsWith('Describe')) return output
        if (++looks > MOST_LOOKS) throw new Error(`Still waiting after ${MOST_LOOKS} looks.`)
        await cluster.clock.advance(SECONDS_PER_LOOK * 1000)
        return output
      },
    { step: 'initialize' },
  )
  return cluster
}

const waiting = ({ ecs: client }: TestCluster) => ({ client, minDelay: 0.001, maxDelay: 0.001, maxWaitTime: 20 })
const succeeded = expect.objectContaining({ state: 'SUCCESS' }) as object

async function createService({ ecs }: TestCluster, serviceName: string, desiredCount: number) {
  await ecs.send(new CreateServiceCommand({ serviceName, taskDefinition: 'web', desiredCount }))
}

async function runTask({ ecs }: TestCluster, taskDefinition: string): Promise<string> {
  const { tasks } = await ecs.send(new RunTaskCommand({ taskDefinition }))
  return tasks![0]!.taskArn!
}

describe('waitUntilServicesStable', () => {
  test('succeeds when one deployment is left and all of its tasks run', async () => {
    await using cluster = await start()
    await createService(cluster, 'web', 2)
    await expect(waitUntilServicesStable(waiting(cluster), { services: ['web'] })).resolves.toEqual(succeeded)
    await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }))
    await expect(waitUntilServicesStable(waiting(cluster), { services: ['web'] })).resolves.toEqual(succeeded)
  })

  test('fails for a service that is not there, and for one that is DRAINING or INACTIVE', async () => {
    await using cluster = await start()
    await expect(waitUntilServicesStable(waiting(cluster), { services: ['gone'] })).rejects.toThrow(/FAILURE/)
    await cluster.addTaskDefinition('deaf', { image: 'busybox', command: ['sleep', '1h'] })
    await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'deaf', desiredCount: 1 }))
    await cluster.clock.advance(30_000)
    await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
    for (const status of ['DRAINING', 'INACTIVE']) {
      const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
      expect(services?.[0]?.status).toBe(status)
      await expect(waitUntilServicesStable(waiting(cluster), { services: ['web'] })).rejects.toThrow(/FAILURE/)
      await cluster.clock.advance(60_000)
    }
  })

  test('times out for a service that finds no room', async () => {
    await using cluster = await start()
    await cluster.addTaskDefinition('wide', { cpu: 100_000 })
    await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'wide', taskDefinition: 'wide', desiredCount: 1 }))
    const waiter = waitUntilServicesStable({ ...waiting(cluster), maxWaitTime: 0.1 }, { services: ['wide'] })
    await expect(waiter).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

describe('waitUntilServicesInactive', () => {
  test('succeeds when the last task of a deleted service has stopped', async () => {
    await using cluster = await start()
    await createService(cluster, 'web', 2)
    await waitUntilServicesStable(waiting(cluster), { services: ['web'] })
    await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
    await expect(waitUntilServicesInactive(waiting(cluster), { services: ['web'] })).resolves.toEqual(succeeded)
  })

  test('fails for a service that is not there', async () => {
    await using cluster = await start()
    await expect(waitUntilServicesInactive(waiting(cluster), { services: ['gone'] })).rejects.toThrow(/FAILURE/)
  })
})

describe('waitUntilTasksRunning', () => {
  test('succeeds when the container runs', async () => {
    await using cluster = await start()
    const task = await runTask(cluster, 'web')
    await expect(waitUntilTasksRunning(waiting(cluster), { tasks: [task] })).resolves.toEqual(succeeded)
  })

  test('fails for a task that cannot start, and for one that is not there', async () => {
    await using cluster = await start()
    await cluster.addTaskDefinition('broken', { image: 'does-not-exist' })
    const task = await runTask(cluster, 'broken')
    await expect(waitUntilTasksRunning(waiting(cluster), { tasks: [task] })).rejects.toThrow(/FAILURE/)
    await expect(waitUntilTasksRunning(waiting(cluster), { tasks: ['0'.repeat(32)] })).rejects.toThrow(/FAILURE/)
  })
})

describe('waitUntilTasksStopped', () => {
  test('succeeds when the program of the task has ended, or when the task has been stopped', async () => {
    await using cluster = await start()
    await cluster.addTaskDefinition('short', { image: 'busybox', command: ['sleep', '60'] })
    const tasks = [await runTask(cluster, 'short'), await runTask(cluster, 'web')]
    await waitUntilTasksRunning(waiting(cluster), { tasks })
    await cluster.ecs.send(new StopTaskCommand({ task: tasks[1] }))
    await expect(waitUntilTasksStopped(waiting(cluster), { tasks })).resolves.toEqual(succeeded)
  })

  test('times out for a task that goes on', async () => {
    await using cluster = await start()
    const task = await runTask(cluster, 'web')
    const waiter = waitUntilTasksStopped({ ...waiting(cluster), maxWaitTime: 0.1 }, { tasks: [task] })
    await expect(waiter).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})
