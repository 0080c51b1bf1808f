import { EC2Client, RunInstancesCommand, StopInstancesCommand } from '@aws-sdk/client-ec2'
import { CreateAccessKeyCommand, CreateUserCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testEc2 } from './test-ec2.ts'

/** A user with these statements, and EC2 as that user sees it. */
async function withUser(...Statement: object[]) {
  const emulator = await testEc2()
  await emulator.addInstanceRole()
  const UserName = 'alice'
  await emulator.iam.send(new CreateUserCommand({ UserName }))
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await emulator.iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'inline', PolicyDocument }))
  const { AccessKey } = await emulator.iam.send(new CreateAccessKeyCommand({ UserName }))
  const credentials = { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! }
  const alice = new EC2Client({ endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const request = { ImageId: await emulator.image(), MinCount: 1, MaxCount: 1 }
  return { ...emulator, alice, request }
}

const allow = (Action: string, Resource = '*') => ({ Effect: 'Allow', Action, Resource })

describe('a user', () => {
  test('who may not is told so in the words of EC2, also for a dry run', async () => {
    await using emulator = await withUser(allow('ecs:*'))
    await expect(emulator.alice.send(new RunInstancesCommand({ ...emulator.request, DryRun: true }))).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
      message: expect.stringMatching(
        /^You are not authorized to perform this operation\. User: .*user\/alice is not authorized to perform: ec2:RunInstances/,
      ) as string,
      $metadata: { httpStatusCode: 403 },
    })
  })

  test('who launches a machine with a role must be allowed to pass it', async () => {
    await using emulator = await withUser(allow('ec2:*'))
    await emulator.alice.send(new RunInstancesCommand(emulator.request))
    const IamInstanceProfile = { Name: 'ecsInstanceRole' }
    await expect(emulator.alice.send(new RunInstancesCommand({ ...emulator.request, IamInstanceProfile }))).rejects.toMatchObject(
      { message: expect.stringContaining('iam:PassRole on resource: arn:aws:iam::123456789012:role/ecsInstanceRole') as string },
    )
  })

  test('may be allowed to stop one machine and not another', async () => {
    const emulator = await withUser(allow('ec2:StopInstances', 'arn:aws:ec2:us-east-1:123456789012:instance/i-0000000*'))
    await using _ = emulator
    const { InstanceId = '' } = await emulator.launch()
    await expect(emulator.alice.send(new StopInstancesCommand({ InstanceIds: [InstanceId] }))).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    })
    await expect(emulator.alice.send(new StopInstancesCommand({ InstanceIds: ['i-00000001'] }))).rejects.toMatchObject({
      name: 'InvalidInstanceID.NotFound',
    })
  })
})
