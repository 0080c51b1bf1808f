import {
  DescribeContainerInstancesCommand,
  DiscoverPollEndpointCommand,
  RegisterContainerInstanceCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testEmulator } from './test-emulator.ts'

test('an endpoint whose agents are outside programs marks every instance that registers', async () => {
  await using emulator = await testEmulator({ agents: 'external' })
  const instanceIdentityDocument = JSON.stringify({
    instanceId: 'i-0123456789abcdef0',
    instanceType: 't2.micro',
    availabilityZone: 'us-east-1a',
  })
  const { containerInstance } = await emulator.ecs.send(new RegisterContainerInstanceCommand({ instanceIdentityDocument }))
  const described = await emulator.ecs.send(
    new DescribeContainerInstancesCommand({ containerInstances: [containerInstance?.containerInstanceArn ?? ''] }),
  )
  expect(described.containerInstances?.[0]?.attributes).toContainEqual({ name: 'gantry.agent', value: 'external' })
})

test('an agent finds its work at the address by which it knows the endpoint', async () => {
  await using emulator = await testEmulator()
  const { endpoint } = await emulator.ecs.send(new DiscoverPollEndpointCommand({}))
  expect(endpoint).toBe(`${emulator.url}/`)
})
