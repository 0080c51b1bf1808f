import {
  DeregisterTaskDefinitionCommand,
  ListTaskDefinitionsCommand,
  type ListTaskDefinitionsCommandInput,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

/** worker:1, web:1 to web:11 and web-api:1; web:2 is INACTIVE. */
async function withRevisions() {
  const emulator = await testEmulator()
  const containerDefinitions = [{ name: 'main', image: 'nginx', memory: 64 }]
  for (const family of ['worker', ...Array.from({ length: 11 }, () => 'web'), 'web-api']) {
    await emulator.ecs.send(new RegisterTaskDefinitionCommand({ family, containerDefinitions }))
  }
  await emulator.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:2' }))
  const list = async (input: ListTaskDefinitionsCommandInput) => {
    const { taskDefinitionArns = [] } = await emulator.ecs.send(new ListTaskDefinitionsCommand(input))
    return taskDefinitionArns.map((arn) => arn.split('/')[1])
  }
  return { ...emulator, list }
}

const webRevisions = ['web:1', 'web:3', 'web:4', 'web:5', 'web:6', 'web:7', 'web:8', 'web:9', 'web:10', 'web:11']

describe('ListTaskDefinitions', () => {
  test('lists ACTIVE ones by family, then by revision as a number', async () => {
    await using emulator = await withRevisions()
    expect(await emulator.list({})).toEqual([...webRevisions, 'web-api:1', 'worker:1'])
  })

  test('turns the whole order round with DESC', async () => {
    await using emulator = await withRevisions()
    expect(await emulator.list({ sort: 'DESC' })).toEqual(['worker:1', 'web-api:1', ...webRevisions.toReversed()])
  })

  test('takes familyPrefix as a whole family name', async () => {
    await using emulator = await withRevisions()
    expect(await emulator.list({ familyPrefix: 'web' })).toEqual(webRevisions)
    expect(await emulator.list({ familyPrefix: 'we' })).toEqual([])
  })

  test('lists INACTIVE ones when they are asked for', async () => {
    await using emulator = await withRevisions()
    expect(await emulator.list({ status: 'INACTIVE' })).toEqual(['web:2'])
  })

  test('comes in pages', async () => {
    await using emulator = await withRevisions()
    const first = await emulator.ecs.send(new ListTaskDefinitionsCommand({ maxResults: 10 }))
    expect(first.taskDefinitionArns).toHaveLength(10)
    expect(await emulator.list({ maxResults: 10, nextToken: first.nextToken })).toEqual(['web-api:1', 'worker:1'])
  })
})
