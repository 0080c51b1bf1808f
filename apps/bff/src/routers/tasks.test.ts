import { MASKED } from '@gantry/shared/console/task-definition'
import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

const taskDefinition = 'sleep'

/** A cluster with one t2.micro, which has 995 MiB, and a task definition `sleep` of 300 MiB. */
async function clusterWithSleep() {
  const world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  const arns = await world.addInstances({ cluster: 'payments', count: 1 })
  const containerDefinitions = [
    { name: 'sleep', image: 'busybox', cpu: 10, memory: 300, essential: true, command: ['sleep', '360'] },
  ]
  await world.api.taskDefinitions.register({ document: { family: taskDefinition, containerDefinitions } })
  return { world, cluster: 'payments', containerInstances: arns }
}

test('run tells what was started and what was not and why', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  const { taskArns, failures } = await world.api.tasks.run({ cluster, taskDefinition, count: 4, clientToken: 'token-1' })
  expect(taskArns).toHaveLength(3) // 3 × 300 MiB of 995
  expect(failures).toMatchObject([{ reason: 'RESOURCE:MEMORY' }])
})

test('run with the token of an earlier run starts nothing twice', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  const order = { cluster, taskDefinition, count: 1, clientToken: 'token-1' }
  const [first, again] = [await world.api.tasks.run(order), await world.api.tasks.run(order)]
  expect(again.taskArns).toEqual(first.taskArns)
  expect((await world.api.tasks.list({ cluster, desiredStatus: 'RUNNING' })).items).toHaveLength(1)
})

test('a task is listed, looked at, and after its command has ended found among the stopped ones', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  const { taskArns } = await world.api.tasks.run({ cluster, taskDefinition, count: 1, clientToken: 'token-1' })
  const before = world.calls.total
  const { items } = await world.api.tasks.list({ cluster, desiredStatus: 'RUNNING' })
  expect(world.calls.total - before).toBe(2)
  expect(items).toMatchObject([{ arn: taskArns[0], taskDefinition: 'sleep:1', group: 'family:sleep', desiredStatus: 'RUNNING' }])

  await world.clock.advance(20 * 60_000)
  await world.api.clusters.create({}) // any write: what was read before serves no longer
  const stopped = await world.api.tasks.list({ cluster, desiredStatus: 'STOPPED', family: 'sleep' })
  expect(stopped.items).toMatchObject([
    { lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited', containers: [{ exitCode: 0 }] },
  ])
  const task = await world.api.tasks.get({ cluster, task: taskArns[0] ?? '' })
  expect(task.timeline.map(({ what }) => what)).toEqual(expect.arrayContaining(['createdAt', 'startedAt', 'stoppedAt']))
  expect(task.timeline.map(({ at }) => at)).toEqual(task.timeline.map(({ at }) => at).sort((a, b) => a - b))
})

test('start places onto the container instances that are named', async () => {
  const { world, cluster, containerInstances } = await clusterWithSleep()
  await using _ = world
  const { taskArns, failures } = await world.api.tasks.start({ cluster, taskDefinition, containerInstances, startedBy: 'ann' })
  expect([taskArns.length, failures]).toEqual([1, []])
  expect((await world.api.tasks.list({ cluster, desiredStatus: 'RUNNING', startedBy: 'ann' })).items).toHaveLength(1)
})

test('stop gives the reason on', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  const { taskArns } = await world.api.tasks.run({ cluster, taskDefinition, count: 1, clientToken: 'token-1' })
  const task = await world.api.tasks.stop({ cluster, task: taskArns[0] ?? '', reason: 'no longer needed' })
  expect(task).toMatchObject({ desiredStatus: 'STOPPED', stopCode: 'UserInitiated', stoppedReason: 'no longer needed' })
})

test('run refuses a hidden value that came back in an override', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  const overrides = { containerOverrides: [{ name: 'sleep', environment: [{ name: 'API_KEY', value: MASKED }] }] }
  await expect(world.api.tasks.run({ cluster, taskDefinition, count: 1, clientToken: 't', overrides })).rejects.toThrow(MASKED)
})

test('get of a task that ECS has forgotten says so', async () => {
  const { world, cluster } = await clusterWithSleep()
  await using _ = world
  await expect(world.api.tasks.get({ cluster, task: '00000000000000000000000000000000' })).rejects.toMatchObject({
    cause: { apiError: { kind: 'not-found', code: 'TaskNotFound' } },
  })
})
