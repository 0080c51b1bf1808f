import { DescribeStacksCommand, UpdateStackCommand, type UpdateStackCommandInput } from '@aws-sdk/client-cloudformation'
import { DescribeServicesCommand, ListTaskDefinitionsCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { type TestCloudFormation, testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate, serviceTemplate } from '../test-templates.ts'

async function withService(): Promise<TestCloudFormation> {
  const emulator = await testCloudFormation()
  await emulator.createStack(serviceTemplate())
  await emulator.clock.advance(20_000)
  await emulator.addMachine('shop')
  await emulator.settle('web')
  return emulator
}

const update = ({ cloudFormation }: TestCloudFormation, more: Partial<UpdateStackCommandInput>) =>
  cloudFormation.send(new UpdateStackCommand({ StackName: 'web', UsePreviousTemplate: true, ...more }))

const parameters = (values: Record<string, string | undefined>) =>
  Object.entries(values).map(([ParameterKey, ParameterValue]) =>
    ParameterValue === undefined ? { ParameterKey, UsePreviousValue: true } : { ParameterKey, ParameterValue },
  )

const serviceOf = async ({ ecs }: TestCloudFormation) =>
  (await ecs.send(new DescribeServicesCommand({ cluster: 'shop', services: ['web'] }))).services![0]!

const eventsOfUpdate = async (emulator: TestCloudFormation) => {
  const story = await emulator.story('web')
  return story.slice(story.indexOf('web UPDATE_IN_PROGRESS User Initiated'))
}

describe('UpdateStack', () => {
  test('changes what a parameter says, and nothing else', async () => {
    await using emulator = await withService()
    await update(emulator, { Parameters: parameters({ Count: '3', Image: undefined }) })
    expect(await emulator.settle('web')).toBe('UPDATE_COMPLETE')
    expect(await eventsOfUpdate(emulator)).toEqual([
      'web UPDATE_IN_PROGRESS User Initiated',
      'Service UPDATE_IN_PROGRESS',
      'Service UPDATE_COMPLETE',
      'web UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'web UPDATE_COMPLETE',
    ])
    expect(await serviceOf(emulator)).toMatchObject({ desiredCount: 3, runningCount: 3 })
    const { Stacks } = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))
    expect(Stacks![0]!.Parameters).toContainEqual({ ParameterKey: 'Count', ParameterValue: '3' })
    expect(Stacks![0]!.LastUpdatedTime).toBeInstanceOf(Date)
  })

  test('registers another revision, rolls the service over to it and takes the old one away', async () => {
    await using emulator = await withService()
    await update(emulator, { Parameters: parameters({ Count: undefined, Image: 'nginx:1.28' }) })
    expect(await emulator.settle('web')).toBe('UPDATE_COMPLETE')
    expect(await eventsOfUpdate(emulator)).toEqual([
      'web UPDATE_IN_PROGRESS User Initiated',
      'Task UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence creating one.',
      'Task UPDATE_IN_PROGRESS Resource creation Initiated',
      'Task UPDATE_COMPLETE',
      'Service UPDATE_IN_PROGRESS',
      'Service UPDATE_COMPLETE',
      'web UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Task DELETE_IN_PROGRESS',
      'Task DELETE_COMPLETE',
      'web UPDATE_COMPLETE',
    ])
    const { taskDefinitionArns } = await emulator.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'web' }))
    expect(taskDefinitionArns!.map((arn) => arn.split('/')[1])).toEqual(['web:2'])
    expect((await serviceOf(emulator)).taskDefinition).toMatch(/web:2$/)
  })

  test('goes back to what was when the new revision does not come up', async () => {
    await using emulator = await withService()
    await update(emulator, { Parameters: parameters({ Count: '1', Image: 'web:missing' }) })
    expect(await emulator.settle('web')).toBe('UPDATE_ROLLBACK_COMPLETE')
    const events = await eventsOfUpdate(emulator)
    expect(events.find((event) => event.startsWith('Service UPDATE_FAILED'))).toContain('Circuit Breaker was triggered')
    expect(events).toContain('web UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to update: [Service].')
    const { taskDefinitionArns } = await emulator.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'web' }))
    expect(taskDefinitionArns!.map((arn) => arn.split('/')[1])).toEqual(['web:1'])
    const service = await serviceOf(emulator)
    expect(service).toMatchObject({ desiredCount: 2, runningCount: 2 })
    expect(service.taskDefinition).toMatch(/web:1$/)
    await update(emulator, { Parameters: parameters({ Count: '1', Image: undefined }) })
    expect(await emulator.settle('web')).toBe('UPDATE_COMPLETE')
  })

  test('says when there is nothing to do', async () => {
    await using emulator = await withService()
    await expect(update(emulator, {})).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
    })
  })

  test.each([
    [
      'another name of a cluster',
      serviceTemplate({ cluster: 'other' }),
      'An update of ClusterName of the resource Cluster (AWS::ECS::Cluster) is not implemented by this endpoint.',
    ],
    ['less', clusterTemplate('shop'), 'Removing the resource Task by an update is not implemented by this endpoint.'],
    [
      'more',
      { ...serviceTemplate(), Resources: { ...serviceTemplate().Resources, Second: { Type: 'AWS::ECS::Cluster' } } },
      'Adding the resource Second by an update is not implemented by this endpoint.',
    ],
  ])('refuses %s before anything is done', async (_what, template, message) => {
    await using emulator = await withService()
    const input = { UsePreviousTemplate: undefined, TemplateBody: JSON.stringify(template) }
    await expect(update(emulator, input)).rejects.toMatchObject({ name: 'ValidationError', message })
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
  })

  test('refuses a stack that is still being made, and one that there is not', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(clusterTemplate('shop'))
    await expect(update(emulator, {})).rejects.toMatchObject({
      message: `Stack:${id} is in CREATE_IN_PROGRESS state and can not be updated.`,
    })
    await expect(update(emulator, { StackName: 'none' })).rejects.toMatchObject({ message: 'Stack [none] does not exist' })
  })
})
