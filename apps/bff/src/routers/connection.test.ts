import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

test('get tells where requests go, and the account, which it asks for once', async () => {
  await using world = await testWorld()
  const connection = await world.api.connection.get()
  await world.api.connection.get()
  expect(connection).toEqual({
    kind: 'emulator',
    endpoint: world.emulator.url,
    account: '123456789012',
    region: 'us-east-1',
    version: '0.1.0',
  })
  expect(world.calls.total).toBe(1)
})
