import { ListServiceDeploymentsCommand, type ListServiceDeploymentsRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testService, type TestService } from '../test-service.ts'

const list = ({ ecs }: TestService, request: Partial<ListServiceDeploymentsRequest> = {}) =>
  ecs.send(new ListServiceDeploymentsCommand({ service: 'web', ...request }))

test('lists deployments, newest first, with what they came to', async () => {
  await using service = await testService()
  await service.addTaskDefinition('web')
  await service.update({ taskDefinition: 'web:2' })
  const { serviceDeployments } = await list(service)
  expect(serviceDeployments?.map(({ status }) => status)).toEqual(['IN_PROGRESS', 'SUCCESSFUL'])
  expect(serviceDeployments?.[1]).toMatchObject({
    serviceArn: 'arn:aws:ecs:us-east-1:123456789012:service/default/web',
    clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/default',
    createdAt: new Date(TEST_START),
    startedAt: new Date(TEST_START),
    finishedAt: expect.any(Date),
  })
  for (const { serviceDeploymentArn, targetServiceRevisionArn } of serviceDeployments!) {
    const prefix = 'arn:aws:ecs:us-east-1:123456789012'
    expect(serviceDeploymentArn).toMatch(new RegExp(`^${prefix}:service-deployment/default/web/[A-Za-z0-9]{21}$`))
    expect(targetServiceRevisionArn).toMatch(new RegExp(`^${prefix}:service-revision/default/web/\\d{19}$`))
  }
})

test('filters by status and by the time of creation', async () => {
  await using service = await testService()
  await service.update({ forceNewDeployment: true })
  expect((await list(service, { status: ['SUCCESSFUL', 'STOPPED'] })).serviceDeployments).toHaveLength(1)
  const after = new Date(TEST_START + 1_000)
  expect((await list(service, { createdAt: { after } })).serviceDeployments).toMatchObject([{ status: 'IN_PROGRESS' }])
  expect((await list(service, { createdAt: { before: after } })).serviceDeployments).toMatchObject([{ status: 'SUCCESSFUL' }])
})

test('gives 20 on a page unless asked otherwise, and keeps the latest 100', async () => {
  await using service = await testService()
  for (let count = 0; count < 105; count++) await service.update({ forceNewDeployment: true })
  const first = await list(service)
  expect(first.serviceDeployments).toHaveLength(20)
  const rest = await list(service, { nextToken: first.nextToken, maxResults: 100 })
  expect(rest.serviceDeployments).toHaveLength(80)
  expect(rest.nextToken).toBeUndefined()
})

test('begins none when only the desired count changes', async () => {
  await using service = await testService()
  await service.update({ desiredCount: 3 })
  expect((await list(service)).serviceDeployments).toHaveLength(1)
})

test('refuses a service and a status that there is not', async () => {
  await using service = await testService()
  await expect(list(service, { status: ['DONE' as 'STOPPED'] })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(list(service, { service: 'none' })).rejects.toMatchObject({ name: 'ServiceNotFoundException' })
})
