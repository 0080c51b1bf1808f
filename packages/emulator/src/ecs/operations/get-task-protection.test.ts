import { GetTaskProtectionCommand, RunTaskCommand, UpdateTaskProtectionCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testService, type TestService } from '../test-service.ts'

const get = ({ ecs }: TestService, tasks?: string[]) => ecs.send(new GetTaskProtectionCommand({ cluster: 'default', tasks }))

test('tells which tasks are protected and until when', async () => {
  await using service = await testService()
  const [first, second] = (await service.tasks()) as [string, string]
  await service.ecs.send(
    new UpdateTaskProtectionCommand({ cluster: 'default', tasks: [second], protectionEnabled: true, expiresInMinutes: 10 }),
  )
  expect((await get(service, [first, second])).protectedTasks).toEqual([
    { taskArn: first, protectionEnabled: false },
    // The service has taken 30 seconds to get steady.
    { taskArn: second, protectionEnabled: true, expirationDate: new Date(TEST_START + 30_000 + 10 * 60_000) },
  ])
  await service.clock.advance(10 * 60_000)
  expect((await get(service, [second])).protectedTasks).toEqual([{ taskArn: second, protectionEnabled: false }])
})

test('names tasks that are not there, and those of no service', async () => {
  await using service = await testService()
  const { tasks } = await service.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const alone = tasks![0]!.taskArn!
  const none = alone.replace(/[0-9a-f]{32}/, 'f'.repeat(32))
  expect(await get(service, [alone, none])).toMatchObject({
    protectedTasks: [],
    failures: [
      { arn: alone, reason: 'TASK_NOT_VALID', detail: expect.any(String) },
      { arn: none, reason: 'MISSING' },
    ],
  })
})

test('refuses a request without tasks', async () => {
  await using service = await testService()
  await expect(get(service)).rejects.toThrow('Tasks cannot be empty.')
})
