import { MASKED } from '@gantry/shared/console/task-definition'
import { describe, expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

const document = (family: string) => ({
  family,
  containerDefinitions: [
    { name: 'app', image: 'nginx', cpu: 10, memory: 64, essential: true, environment: [{ name: 'API_KEY', value: 's3cret' }] },
  ],
})

test('families shows the latest revision of each without describing any', async () => {
  await using world = await testWorld()
  for (const family of ['web', 'web', 'app']) await world.api.taskDefinitions.register({ document: document(family) })
  const before = world.calls.total
  const { items } = await world.api.taskDefinitions.families({ status: 'ACTIVE' })
  expect(items).toEqual([
    { family: 'app', latestRevision: 1, status: 'ACTIVE' },
    { family: 'web', latestRevision: 2, status: 'ACTIVE' },
  ])
  expect(world.calls.total - before).toBe(1)
})

test('revisions are those of this family only, newest first, INACTIVE ones among them', async () => {
  await using world = await testWorld()
  for (const family of ['web', 'web', 'web', 'web-admin'])
    await world.api.taskDefinitions.register({ document: document(family) })
  await world.api.taskDefinitions.deregister({ taskDefinitions: ['web:2'] })
  const { items } = await world.api.taskDefinitions.revisions({ family: 'web' })
  expect(items.map(({ revision, status }) => [revision, status])).toEqual([
    [3, 'ACTIVE'],
    [2, 'INACTIVE'],
    [1, 'ACTIVE'],
  ])
})

test('a family whose every revision is INACTIVE moves to the INACTIVE families', async () => {
  await using world = await testWorld()
  await world.api.taskDefinitions.register({ document: document('web') })
  await world.api.taskDefinitions.deregister({ taskDefinitions: ['web:1'] })
  expect((await world.api.taskDefinitions.families({ status: 'ACTIVE' })).items).toEqual([])
  expect((await world.api.taskDefinitions.families({ status: 'ALL' })).items).toEqual([{ family: 'web', status: 'INACTIVE' }])
})

describe('secrets', () => {
  test('are hidden on the page, and told for editing, which is written down', async () => {
    await using world = await testWorld()
    await world.api.taskDefinitions.register({ document: document('web') })
    const view = await world.api.taskDefinitions.get({ taskDefinition: 'web:1' })
    expect(view.masked).toBe(true)
    expect(view.document.containerDefinitions?.[0]?.environment).toEqual([{ name: 'API_KEY', value: MASKED }])
    expect(world.audited).toEqual([])

    const editing = await world.api.taskDefinitions.documentForEditing({ taskDefinition: 'web:1' })
    expect(editing.document.containerDefinitions?.[0]?.environment).toEqual([{ name: 'API_KEY', value: 's3cret' }])
    expect(world.audited).toEqual(['taskDefinitions.documentForEditing arn:aws:ecs:us-east-1:123456789012:task-definition/web:1'])
  })

  test('that are hidden cannot be registered by mistake', async () => {
    await using world = await testWorld()
    await world.api.taskDefinitions.register({ document: document('web') })
    const { document: hidden } = await world.api.taskDefinitions.get({ taskDefinition: 'web' })
    await expect(world.api.taskDefinitions.register({ document: hidden })).rejects.toThrow(
      `Replace ${MASKED} by the value that it hides.`,
    )
  })
})

test('a document for editing registers unchanged as the next revision', async () => {
  await using world = await testWorld()
  await world.api.taskDefinitions.register({ document: document('web') })
  const { document: again } = await world.api.taskDefinitions.documentForEditing({ taskDefinition: 'web' })
  expect(await world.api.taskDefinitions.register({ document: again })).toMatchObject({ family: 'web', revision: 2 })
  expect(await world.api.taskDefinitions.documentForEditing({ taskDefinition: 'web:2' })).toEqual({ document: again })
})

test('register tells ECS what is wrong in ECS words', async () => {
  await using world = await testWorld()
  await expect(
    world.api.taskDefinitions.register({ document: { family: 'web', containerDefinitions: [] } }),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { apiError: { kind: 'invalid', code: 'ClientException', action: 'ecs:RegisterTaskDefinition' } },
  })
})

test('deregister goes on where one of several fails', async () => {
  await using world = await testWorld()
  await world.api.taskDefinitions.register({ document: document('web') })
  const { deregistered, failures } = await world.api.taskDefinitions.deregister({ taskDefinitions: ['nothing:1', 'web:1'] })
  expect(deregistered).toEqual(['arn:aws:ecs:us-east-1:123456789012:task-definition/web:1'])
  expect(failures).toMatchObject([{ arn: 'nothing:1', reason: 'ClientException' }])
})
