import {
  DeleteServiceCommand,
  ListContainerInstancesCommand,
  UpdateContainerInstancesStateCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs'
import type { UpdateTaskProtectionRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testService, type TestService } from '../test-service.ts'

const MINUTE = 60_000

const update = ({ ecs }: TestService, tasks: string[], rest: Partial<UpdateTaskProtectionRequest> = {}) =>
  ecs.send(new UpdateTaskProtectionCommand({ cluster: 'default', tasks, protectionEnabled: true, ...rest }))

const unableToScaleIn = (deploymentId: string) =>
  `(service web) was unable to reach steady state because task set (${deploymentId}) was unable to scale in. ` +
  'Reason: The number of protected tasks are more than the desired count of tasks.'

async function messages(service: TestService) {
  const { events } = await service.describe()
  return events!.map(({ message }) => message)
}

test('protects tasks for two hours unless told otherwise, and ends it when told to', async () => {
  await using service = await testService()
  const tasks = await service.tasks()
  const now = TEST_START + 30_000
  expect((await update(service, tasks)).protectedTasks).toEqual(
    tasks.map((taskArn) => ({ taskArn, protectionEnabled: true, expirationDate: new Date(now + 120 * MINUTE) })),
  )
  const { protectedTasks } = await update(service, tasks, { expiresInMinutes: 2_880 })
  expect(protectedTasks?.[0]?.expirationDate).toEqual(new Date(now + 2_880 * MINUTE))
  expect((await update(service, tasks, { protectionEnabled: false })).protectedTasks).toEqual(
    tasks.map((taskArn) => ({ taskArn, protectionEnabled: false })),
  )
})

test.each([0, 2_881, -1])('refuses %i minutes', async (expiresInMinutes) => {
  await using service = await testService()
  await expect(update(service, await service.tasks(), { expiresInMinutes })).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
})

test('refuses more than ten tasks, and none', async () => {
  await using service = await testService()
  await expect(update(service, [])).rejects.toThrow('Tasks cannot be empty.')
  const eleven = Array.from({ length: 11 }, (_, index) => String(index).padStart(32, 'a'))
  await expect(update(service, eleven)).rejects.toThrow('taskIds can have at most 10 items.')
})

test('later: scaling in stops other tasks first, and none that is protected', async () => {
  await using service = await testService({ desiredCount: 3 })
  const [first, , third] = (await service.tasks()) as [string, string, string]
  await update(service, [first, third])
  await service.update({ desiredCount: 2 })
  await service.clock.advance(MINUTE)
  expect(await service.tasks()).toEqual([first, third])
  const deploymentId = (await service.describe()).deployments![0]!.id!
  expect(await messages(service)).not.toContain(unableToScaleIn(deploymentId))

  await service.update({ desiredCount: 1 })
  await service.clock.advance(MINUTE)
  expect(await service.tasks()).toEqual([first, third])
  expect((await messages(service))[0]).toBe(unableToScaleIn(deploymentId))

  await service.clock.advance(120 * MINUTE)
  expect(await service.tasks()).toHaveLength(1)
  expect((await messages(service))[0]).toBe('(service web) has reached a steady state.')
})

test('later: a deployment starts new tasks, but leaves the protected one and waits for it', async () => {
  await using service = await testService()
  const [kept, other] = (await service.tasks()) as [string, string]
  await update(service, [kept])
  const old = (await service.describe()).deployments![0]!.id!
  await service.addTaskDefinition('web')
  await service.update({ taskDefinition: 'web:2' })
  await service.clock.advance(5 * MINUTE)
  const blocked = await service.describe()
  expect(blocked.deployments).toMatchObject([
    { status: 'PRIMARY', runningCount: 2, rolloutState: 'IN_PROGRESS' },
    { id: old, status: 'ACTIVE', runningCount: 1 },
  ])
  expect(await service.tasks()).toContain(kept)
  expect(await service.tasks()).not.toContain(other)
  expect(blocked.events![0]!.message).toBe(unableToScaleIn(old))

  const more = (await service.tasks()).filter((arn) => arn !== kept)
  expect(await update(service, more)).toMatchObject({
    protectedTasks: [],
    failures: more.map((arn) => ({ arn, reason: 'DEPLOYMENT_BLOCKED' })),
  })

  await update(service, [kept], { protectionEnabled: false })
  await service.clock.advance(5 * MINUTE)
  expect((await service.describe()).deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }])
})

test('later: draining its instance and deleting its service stop a protected task all the same', async () => {
  await using service = await testService({ deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 } })
  const [first] = await service.tasks()
  await update(service, await service.tasks())
  const { containerInstanceArns } = await service.ecs.send(new ListContainerInstancesCommand({}))
  await service.addInstance()
  await service.ecs.send(
    new UpdateContainerInstancesStateCommand({ containerInstances: containerInstanceArns, status: 'DRAINING' }),
  )
  await service.clock.advance(5 * MINUTE)
  const moved = await service.tasks()
  expect(moved).toHaveLength(2)
  expect(moved).not.toContain(first)
  await update(service, moved)
  await service.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  await service.clock.advance(5 * MINUTE)
  expect(await service.describe()).toMatchObject({ status: 'INACTIVE', runningCount: 0 })
})
