import { samplePlan } from '@gantry/shared/console/launch/test-plan'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import { describe, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '../test-world.ts'

const stackName = 'Gantry-default'
const once: LaunchPlan = { ...samplePlan(), schedule: { kind: 'run-once', count: 2 } }

/** Turns the clock until the launch is not under way any more. */
async function settled(world: TestWorld) {
  for (let minutes = 0; minutes < 45; minutes++) {
    const launch = await world.api.launch.status({ stackName })
    if (!['in-progress', 'rolling-back', 'cleaning-up'].includes(launch.state)) return launch
    await world.later(60_000)
  }
  const { steps, events } = await world.api.launch.status({ stackName })
  throw new Error(JSON.stringify({ steps, events: events.slice(0, 12) }, null, 1))
}

const start = (world: TestWorld, plan: LaunchPlan) => world.api.launch.start(plan)

describe('a launch of a service behind a load balancer', () => {
  test('makes the roles and one stack, gets healthy, and is cleaned up to the last resource', async () => {
    await using world = await testWorld()
    expect(await start(world, samplePlan())).toMatchObject({ stackName, stackId: expect.stringContaining(stackName) })
    const begun = await world.api.launch.status({ stackName })
    expect(begun).toMatchObject({ state: 'in-progress', clusterName: 'default', instanceCount: 2, instanceType: 't2.micro' })
    expect(begun.steps[0]).toEqual({ id: 'roles', state: 'complete', detail: 'ecsInstanceRole created, ecsServiceRole created' })

    const complete = await settled(world)
    expect([complete.state, complete.failure, complete.url]).toEqual(['complete', undefined, expect.stringMatching(/^http:/)])
    expect(complete.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'roles complete',
      'network complete',
      'cluster complete',
      'instances complete',
      'load-balancer complete',
      'task-definition complete',
      'service complete',
      'tasks complete',
      'healthy complete',
    ])
    expect(await world.api.launch.find({ cluster: 'default' })).toMatchObject({ stackName })

    await world.api.launch.cleanUp({ stackName })
    const gone = await settled(world)
    expect([gone.state, gone.failure, gone.resources]).toEqual(['cleaned-up', undefined, []])
    expect((await world.api.clusters.list()).items).toEqual([])
    expect((await world.api.roles.list()).every(({ exists }) => exists)).toBe(true)
    expect(await world.api.launch.find({ cluster: 'default' })).toBeNull()
  })
})

describe('tasks that run once', () => {
  test('are started when the instances have registered, and only once however often somebody asks', async () => {
    await using world = await testWorld()
    await start(world, once)
    await expect(world.api.launch.runTasks({ stackName })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { apiError: { message: 'The launch is not complete yet.' } },
    })
    expect(await settled(world)).toMatchObject({ state: 'complete', taskIds: [] })

    const [first, second] = await Promise.all([1, 2].map(() => world.api.launch.runTasks({ stackName })))
    expect(first!.taskIds).toHaveLength(2)
    expect(second!.taskIds.toSorted()).toEqual(first!.taskIds.toSorted())
    await world.later(60_000)
    const launch = await world.api.launch.status({ stackName })
    expect(launch.taskIds?.toSorted()).toEqual(first!.taskIds.toSorted())
    expect(launch.steps.at(-1)).toMatchObject({ id: 'tasks', state: 'complete', detail: '2 of 2 running' })
  })

  test('do not run again when ECS has forgotten them', async () => {
    await using world = await testWorld()
    await start(world, once)
    await settled(world)
    const { taskIds } = await world.api.launch.runTasks({ stackName })
    for (const task of taskIds) await world.api.tasks.stop({ cluster: 'default', task })
    await world.later(26 * 60 * 60_000)
    expect(await world.api.launch.runTasks({ stackName })).toEqual({ taskIds: [] })
    expect((await world.api.launch.status({ stackName })).taskIds).toBeUndefined()
  })

  test('are stopped by the clean-up', async () => {
    await using world = await testWorld()
    await start(world, once)
    await settled(world)
    await world.api.launch.runTasks({ stackName })
    await world.api.launch.cleanUp({ stackName })
    expect(await settled(world)).toMatchObject({ state: 'cleaned-up', resources: [] })
  })
})

describe('a launch that fails', () => {
  const broken = samplePlan({}, { desiredCount: 1 })
  const plan: LaunchPlan = {
    ...broken,
    schedule: { kind: 'service', serviceName: 'sample-webapp', desiredCount: 1 },
    taskDefinition: {
      family: 'broken',
      containerDefinitions: [{ name: 'app', image: 'nosuch/image:missing', cpu: 10, memory: 64, essential: true }],
    },
  }

  test('says why in words, keeps what is there, and is rolled back to nothing', async () => {
    await using world = await testWorld()
    await start(world, plan)
    const failed = await settled(world)
    expect(failed).toMatchObject({ state: 'failed', failure: { logicalId: 'Service', resourceType: 'AWS::ECS::Service' } })
    expect(failed.failure?.explanation).toMatch(/CannotPullContainer/)
    expect(failed.steps.find(({ id }) => id === 'service')?.state).toBe('failed')
    expect(failed.resources.length).toBeGreaterThan(10)

    await world.api.launch.rollBack({ stackName })
    const gone = await settled(world)
    expect(gone).toMatchObject({ state: 'rolled-back', resources: [], failure: { logicalId: 'Service' } })
    expect((await world.api.clusters.list()).items).toEqual([])
  })
})

describe('start is refused, and makes nothing,', () => {
  test('for a plan with a problem', async () => {
    await using world = await testWorld()
    await expect(start(world, samplePlan({ instanceCount: 1 }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { apiError: { code: 'InvalidPlan', message: expect.stringContaining('instance of its own') } },
    })
    expect(world.calls.total).toBe(0)
  })

  test('when a role is missing that it may not make', async () => {
    await using world = await testWorld()
    await expect(start(world, samplePlan({ allowRoles: false }))).rejects.toMatchObject({
      cause: { apiError: { code: 'RoleMissing', message: expect.stringContaining('ecsInstanceRole') } },
    })
    expect(world.calls.byAction['cloudformation:CreateStack']).toBeUndefined()
  })

  test('when it is there already', async () => {
    await using world = await testWorld()
    await start(world, once)
    await expect(start(world, once)).rejects.toMatchObject({ code: 'CONFLICT', cause: { apiError: { code: 'LaunchExists' } } })
  })

  test('when a cluster of the name is there that it would have to make', async () => {
    await using world = await testWorld()
    await world.api.clusters.create({})
    await expect(start(world, once)).rejects.toMatchObject({ code: 'CONFLICT', cause: { apiError: { code: 'ClusterExists' } } })
  })

  test('of a stack that is no launch nothing is told, and nothing is deleted', async () => {
    await using world = await testWorld()
    await expect(world.api.launch.cleanUp({ stackName: 'somebody-elses' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('an empty cluster that was there before is used, and outlives the clean-up', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({})
  await start(world, { ...once, cluster: { ...once.cluster, clusterExists: true } })
  const complete = await settled(world)
  expect(complete.steps.find(({ id }) => id === 'cluster')?.detail).toBe('default was there before, and stays')
  await world.api.launch.cleanUp({ stackName })
  await settled(world)
  expect((await world.api.clusters.list()).items.map(({ name }) => name)).toEqual(['default'])
})

test('scale changes the number of instances and nothing else', async () => {
  await using world = await testWorld()
  await start(world, once)
  await settled(world)
  await world.api.launch.runTasks({ stackName })
  await world.api.launch.scale({ stackName, instanceCount: 3 })
  const scaled = await settled(world)
  expect([scaled.state, scaled.instanceCount]).toEqual(['complete', 3])
  await world.later(3 * 60_000)
  expect((await world.api.instances.list({ cluster: 'default' })).items).toHaveLength(3)
  await world.api.launch.scale({ stackName, instanceCount: 3 }) // already so
})

test('the template can be read again, less its secrets', async () => {
  await using world = await testWorld()
  const environment = [
    { name: 'DB_PASSWORD', value: 's3cret' },
    { name: 'MODE', value: 'live' },
  ]
  const containerDefinitions = once.taskDefinition.containerDefinitions!.map((each) => ({ ...each, environment }))
  await start(world, { ...once, taskDefinition: { ...once.taskDefinition, containerDefinitions } })
  const { template } = await world.api.launch.template({ stackName })
  expect(template).toContain('"AWS::AutoScaling::AutoScalingGroup"')
  expect(template).toContain('"live"')
  expect(template).not.toContain('s3cret')
})

test('a look at a launch costs a dozen calls, however many look', async () => {
  await using world = await testWorld()
  await start(world, samplePlan())
  await world.later(60_000)
  const before = world.calls.total
  await Promise.all(Array.from({ length: 20 }, () => world.api.launch.status({ stackName })))
  expect(world.calls.total - before).toBeLessThanOrEqual(12)
})
