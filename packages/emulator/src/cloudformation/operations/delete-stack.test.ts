import { DeleteStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { type TestCloudFormation, testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate, serviceTemplate } from '../test-templates.ts'

const deleteStack = (emulator: TestCloudFormation, StackName: string, RetainResources?: string[]) =>
  emulator.cloudFormation.send(new DeleteStackCommand({ StackName, RetainResources }))

const clusterStatus = async ({ ecs }: TestCloudFormation) =>
  (await ecs.send(new DescribeClustersCommand({ clusters: ['shop'] }))).clusters![0]!.status

/** Something in the stack's cluster that is not of the stack. */
async function addForeignService({ ecs }: TestCloudFormation) {
  const containerDefinitions = [{ name: 'x', image: 'nginx:1.27', memory: 64 }]
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'x', containerDefinitions }))
  await ecs.send(new CreateServiceCommand({ cluster: 'shop', serviceName: 'x', taskDefinition: 'x', desiredCount: 0 }))
}

describe('DeleteStack', () => {
  test('takes everything away in the reverse order; the stack is still told of by its id', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(300_000)
    await deleteStack(emulator, 'web')
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    const story = await emulator.story(id)
    expect(story.slice(story.indexOf('web DELETE_IN_PROGRESS User Initiated'))).toEqual([
      'web DELETE_IN_PROGRESS User Initiated',
      'Service CREATE_FAILED Resource creation cancelled',
      'Service DELETE_IN_PROGRESS',
      'Service DELETE_COMPLETE',
      'Cluster DELETE_IN_PROGRESS',
      'Task DELETE_IN_PROGRESS',
      'Cluster DELETE_COMPLETE',
      'Task DELETE_COMPLETE',
      'web DELETE_COMPLETE',
    ])
    await expect(emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id web does not exist',
    })
    await emulator.createStack(serviceTemplate())
  })

  test('scales a service to zero and waits until its tasks are gone', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(20_000)
    await emulator.addMachine('shop')
    await emulator.settle('web')
    await deleteStack(emulator, 'web')
    await emulator.clock.advance(2000)
    const look = async () =>
      (await emulator.ecs.send(new DescribeServicesCommand({ cluster: 'shop', services: ['web'] }))).services![0]!
    expect(await look()).toMatchObject({ status: 'DRAINING', desiredCount: 0 })
    while ((await look()).status !== 'INACTIVE') await emulator.clock.advance(1000)
    expect((await emulator.story('web')).at(-1)).toBe('Service DELETE_IN_PROGRESS')
    await emulator.clock.advance(10_000)
    expect(await emulator.story('web')).toContain('Service DELETE_COMPLETE')
  })

  test('tries for a while, fails with the cause, and succeeds when that is gone', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(clusterTemplate('shop'))
    await emulator.settle('web')
    await addForeignService(emulator)
    await deleteStack(emulator, 'web')
    expect(await emulator.settle('web')).toBe('DELETE_FAILED')
    const story = await emulator.story('web')
    expect(story.at(-2)).toMatch(
      /^Cluster DELETE_FAILED Resource handler returned message: "The Cluster cannot be deleted while Services are active\. \(Service: Ecs, Status Code: 400, Request ID: [0-9a-f-]{36}\)" \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: InvalidRequest\)$/,
    )
    expect(story.at(-1)).toBe('web DELETE_FAILED The following resource(s) failed to delete: [Cluster].')
    await emulator.ecs.send(new DeleteServiceCommand({ cluster: 'shop', service: 'x' }))
    await deleteStack(emulator, 'web')
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect(await clusterStatus(emulator)).toBe('INACTIVE')
  })

  test('leaves behind what it is told to, once deleting it has failed', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(clusterTemplate('shop'))
    await emulator.settle('web')
    await expect(deleteStack(emulator, 'web', ['Cluster'])).rejects.toMatchObject({ name: 'ValidationError' })
    await addForeignService(emulator)
    await deleteStack(emulator, 'web')
    await emulator.settle('web')
    await deleteStack(emulator, 'web', ['Cluster'])
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect(await clusterStatus(emulator)).toBe('ACTIVE')
  })

  test('leaves behind what has the policy Retain', async () => {
    await using emulator = await testCloudFormation()
    const { Cluster } = clusterTemplate('shop').Resources
    const id = await emulator.createStack({ Resources: { Cluster: { ...Cluster, DeletionPolicy: 'Retain' } } })
    await emulator.settle('web')
    await deleteStack(emulator, id)
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect(await emulator.story(id)).toContain('Cluster DELETE_SKIPPED')
    expect(await clusterStatus(emulator)).toBe('ACTIVE')
  })

  test('goes on with a roll back that is on its way', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(serviceTemplate(), { TimeoutInMinutes: 1 })
    while (!(await emulator.story(id)).includes('Cluster DELETE_IN_PROGRESS')) await emulator.clock.advance(500)
    await deleteStack(emulator, 'web')
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect((await emulator.story(id)).filter((event) => event === 'Cluster DELETE_COMPLETE')).toHaveLength(1)
  })

  test('of what is gone already in ECS is no failure', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(60_000)
    await emulator.ecs.send(new DeleteServiceCommand({ cluster: 'shop', service: 'web', force: true }))
    await deleteStack(emulator, 'web')
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
  })

  test('of a stack that there is not is no error', async () => {
    await using emulator = await testCloudFormation()
    await expect(deleteStack(emulator, 'nothing')).resolves.toBeDefined()
  })
})
