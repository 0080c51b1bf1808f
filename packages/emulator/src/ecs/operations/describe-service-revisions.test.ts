import { DescribeServiceRevisionsCommand, ListServiceDeploymentsCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testService } from '../test-service.ts'

test('tells what each deployment has deployed, also when it is over', async () => {
  await using service = await testService()
  await service.addTaskDefinition('web')
  await service.update({ taskDefinition: 'web:2' })
  const { serviceDeployments } = await service.ecs.send(new ListServiceDeploymentsCommand({ service: 'web' }))
  const serviceRevisionArns = serviceDeployments!.map(({ targetServiceRevisionArn }) => targetServiceRevisionArn!)
  const { serviceRevisions } = await service.ecs.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns }))
  const taskDefinition = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web'
  expect(serviceRevisions).toMatchObject([
    { serviceRevisionArn: serviceRevisionArns[0], taskDefinition: `${taskDefinition}:2`, launchType: 'EC2' },
    { serviceRevisionArn: serviceRevisionArns[1], taskDefinition: `${taskDefinition}:1`, createdAt: new Date(TEST_START) },
  ])
})

test('names what is missing, and refuses the ARN of something else', async () => {
  await using service = await testService()
  const describe = (arn: string) => service.ecs.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: [arn] }))
  const arn = `arn:aws:ecs:us-east-1:123456789012:service-revision/default/web/${'1'.repeat(19)}`
  expect((await describe(arn)).failures).toEqual([{ arn, reason: 'MISSING' }])
  await expect(describe(arn.replace('revision', 'deployment'))).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
