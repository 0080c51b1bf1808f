import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { TEST_START, testEmulator } from '../../edge/test-emulator.ts'

const register = new RegisterTaskDefinitionCommand({
  family: 'web',
  containerDefinitions: [{ name: 'web', image: 'nginx', memory: 64 }],
})
const deregister = (taskDefinition: string) => new DeregisterTaskDefinitionCommand({ taskDefinition })

describe('DeregisterTaskDefinition', () => {
  test('makes a revision INACTIVE and says when', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(register)
    await emulator.clock.advance(60_000)
    const { taskDefinition } = await emulator.ecs.send(deregister('web:1'))
    expect(taskDefinition).toMatchObject({ revision: 1, status: 'INACTIVE', deregisteredAt: new Date(TEST_START + 60_000) })
  })

  test('leaves a family without ACTIVE revision unknown by its name alone', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(register)
    await emulator.ecs.send(deregister('web:1'))
    await expect(emulator.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))).rejects.toMatchObject({
      message: 'Unable to describe task definition.',
    })
  })

  test('does not free the number of the revision', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(register)
    await emulator.ecs.send(deregister('web:1'))
    const { taskDefinition } = await emulator.ecs.send(register)
    expect(taskDefinition?.revision).toBe(2)
  })

  test.each([
    ['web', 'Revision is missing.'],
    ['web:2', 'The specified task definition does not exist.'],
    ['gone:1', 'The specified task definition does not exist.'],
  ])('refuses %s: %s', async (reference, message) => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(register)
    await expect(emulator.ecs.send(deregister(reference))).rejects.toMatchObject({ name: 'ClientException', message })
  })

  test('refuses a revision that is INACTIVE', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(register)
    await emulator.ecs.send(deregister('web:1'))
    await expect(emulator.ecs.send(deregister('web:1'))).rejects.toMatchObject({
      message: 'The specified task definition is inactive.',
    })
  })
})
