import { DescribeServiceDeploymentsCommand, DeleteServiceCommand, ListServiceDeploymentsCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testService, type TestService } from '../test-service.ts'

/** The newest deployment of the service web. */
async function newest({ ecs }: TestService) {
  const { serviceDeployments } = await ecs.send(new ListServiceDeploymentsCommand({ service: 'web' }))
  const arn = serviceDeployments![0]!.serviceDeploymentArn!
  const described = await ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }))
  return described.serviceDeployments![0]!
}

test('tells from which revisions to which one a deployment goes, and how far it is', async () => {
  await using service = await testService()
  const before = await newest(service)
  await service.addTaskDefinition('web')
  await service.update({ taskDefinition: 'web:2' })
  const deployment = await newest(service)
  expect(deployment).toMatchObject({
    status: 'IN_PROGRESS',
    targetServiceRevision: { requestedTaskCount: 2, runningTaskCount: 0 },
    sourceServiceRevisions: [{ arn: before.targetServiceRevision!.arn, requestedTaskCount: 0, runningTaskCount: 2 }],
    deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100, strategy: 'ROLLING' },
    deploymentCircuitBreaker: { status: 'DISABLED', failureCount: 0, threshold: 3 },
  })
  await service.clock.advance(5 * 60_000)
  expect(await newest(service)).toMatchObject({
    serviceDeploymentArn: deployment.serviceDeploymentArn,
    status: 'SUCCESSFUL',
    targetServiceRevision: { runningTaskCount: 2 },
  })
  expect(await service.describe()).toMatchObject({
    currentServiceDeployment: deployment.serviceDeploymentArn,
    currentServiceRevisions: [{ arn: deployment.targetServiceRevision!.arn, runningTaskCount: 2, requestedTaskCount: 2 }],
  })
})

test('stops a deployment that is overtaken by another one, and one whose service is deleted', async () => {
  await using service = await testService()
  await service.update({ forceNewDeployment: true })
  const overtaken = (await newest(service)).serviceDeploymentArn!
  await service.update({ forceNewDeployment: true })
  const described = await service.ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [overtaken] }))
  expect(described.serviceDeployments).toMatchObject([
    { status: 'STOPPED', statusReason: 'A newer service deployment has begun.' },
  ])
  await service.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  expect(await newest(service)).toMatchObject({ status: 'STOPPED', statusReason: 'The service is being deleted.' })
})

test('tells of the circuit breaker and of the way back', async () => {
  const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } }
  await using service = await testService({ deploymentConfiguration })
  const good = await newest(service)
  await service.addTaskDefinition('web', { image: 'does-not-exist' })
  await service.update({ taskDefinition: 'web:2' })
  expect((await newest(service)).deploymentCircuitBreaker?.status).toBe('MONITORING')
  await service.clock.advance(60 * 60_000)
  expect(await newest(service)).toMatchObject({
    status: 'ROLLBACK_SUCCESSFUL',
    rollback: { serviceRevisionArn: good.targetServiceRevision!.arn, startedAt: expect.any(Date) },
    deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 3 },
  })
})

test('without a way back, the failed deployment is stopped', async () => {
  const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: false } }
  await using service = await testService({ deploymentConfiguration })
  await service.addTaskDefinition('web', { image: 'does-not-exist' })
  await service.update({ taskDefinition: 'web:2' })
  await service.clock.advance(60 * 60_000)
  const failed = await newest(service)
  expect(failed).toMatchObject({
    status: 'STOPPED',
    stoppedAt: expect.any(Date),
    deploymentCircuitBreaker: { status: 'TRIGGERED' },
  })
  expect(failed.rollback).toBeUndefined()
})

test('names what is missing, and refuses what is no such ARN', async () => {
  await using service = await testService()
  const describe = (...serviceDeploymentArns: string[]) =>
    service.ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns }))
  const arn = `arn:aws:ecs:us-east-1:123456789012:service-deployment/default/web/${'x'.repeat(21)}`
  expect(await describe(arn)).toMatchObject({ serviceDeployments: [], failures: [{ arn, reason: 'MISSING' }] })
  await expect(describe('web')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(describe()).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(describe(...Array.from({ length: 21 }, () => arn))).rejects.toThrow('can have at most 20 items.')
})
