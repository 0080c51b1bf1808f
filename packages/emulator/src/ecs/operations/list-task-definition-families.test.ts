import {
  DeregisterTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

/** worker and web are ACTIVE, web-old has no ACTIVE revision. */
async function withFamilies() {
  const emulator = await testEmulator()
  const containerDefinitions = [{ name: 'main', image: 'nginx', memory: 64 }]
  for (const family of ['worker', 'web-old', 'web']) {
    await emulator.ecs.send(new RegisterTaskDefinitionCommand({ family, containerDefinitions }))
  }
  await emulator.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web-old:1' }))
  return emulator
}

describe('ListTaskDefinitionFamilies', () => {
  test.each([
    [{}, ['web', 'web-old', 'worker']],
    [{ status: 'ALL' as const }, ['web', 'web-old', 'worker']],
    [{ status: 'ACTIVE' as const }, ['web', 'worker']],
    [{ status: 'INACTIVE' as const }, ['web-old']],
    [{ familyPrefix: 'web' }, ['web', 'web-old']],
    [{ familyPrefix: 'web', status: 'ACTIVE' as const }, ['web']],
    [{ familyPrefix: 'nothing' }, []],
  ])('with %j lists %j', async (input, families) => {
    await using emulator = await withFamilies()
    const reply = await emulator.ecs.send(new ListTaskDefinitionFamiliesCommand(input))
    expect(reply.families).toEqual(families)
  })

  test('comes in pages', async () => {
    await using emulator = await withFamilies()
    const first = await emulator.ecs.send(new ListTaskDefinitionFamiliesCommand({ maxResults: 2 }))
    const second = await emulator.ecs.send(new ListTaskDefinitionFamiliesCommand({ maxResults: 2, nextToken: first.nextToken }))
    expect([first.families, second.families]).toEqual([['web', 'web-old'], ['worker']])
  })
})
