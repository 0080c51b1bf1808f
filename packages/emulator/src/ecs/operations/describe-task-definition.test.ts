import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

const register = (tags?: { key: string; value: string }[]) =>
  new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', memory: 64 }], tags })

const ARN = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web'

/** web:1 and web:2 ACTIVE, web:3 INACTIVE. */
async function withThreeRevisions() {
  const emulator = await testEmulator()
  for (let revision = 1; revision <= 3; revision++) await emulator.ecs.send(register())
  await emulator.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:3' }))
  return emulator
}

describe('DescribeTaskDefinition', () => {
  test.each([
    ['web', 2],
    ['web:1', 1],
    ['web:3', 3],
    [ARN, 2],
    [`${ARN}:1`, 1],
  ])('%s means revision %d', async (taskDefinition, revision) => {
    await using emulator = await withThreeRevisions()
    const reply = await emulator.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))
    expect(reply.taskDefinition?.revision).toBe(revision)
  })

  test.each(['gone', 'web:4', 'web:0', 'web:', '', `${ARN.replace('123456789012', '210987654321')}:1`])(
    'cannot describe %j',
    async (taskDefinition) => {
      await using emulator = await withThreeRevisions()
      await expect(emulator.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))).rejects.toMatchObject({
        name: 'ClientException',
        message: 'Unable to describe task definition.',
      })
    },
  )

  test('adds tags only when they are asked for', async () => {
    await using emulator = await testEmulator()
    const tags = [{ key: 'team', value: 'money' }]
    await emulator.ecs.send(register(tags))
    const plain = await emulator.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))
    const full = await emulator.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web', include: ['TAGS'] }))
    expect([plain.tags, full.tags]).toEqual([[], tags])
  })
})
