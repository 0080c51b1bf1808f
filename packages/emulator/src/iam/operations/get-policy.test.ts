import { AttachUserPolicyCommand, CreatePolicyCommand, GetPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

describe('GetPolicy', () => {
  test('returns description, tags and how many users have it', async () => {
    await using emulator = await testIam()
    await emulator.addUser('alice')
    const Tags = [{ Key: 'team', Value: 'ops' }]
    const { Policy } = await emulator.iam.send(
      new CreatePolicyCommand({ PolicyName: 'ecs', PolicyDocument: allowing('ecs:*'), Description: 'All of it', Tags }),
    )
    const PolicyArn = Policy!.Arn!
    await emulator.iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn }))
    const { Policy: found } = await emulator.iam.send(new GetPolicyCommand({ PolicyArn }))
    expect(found).toEqual({ ...Policy, Description: 'All of it', Tags, AttachmentCount: 1 })
  })

  test('knows the policies of AWS that the guide speaks of', async () => {
    await using emulator = await testIam()
    const names = ['AdministratorAccess', 'AmazonEC2ContainerServiceFullAccess', 'AmazonECS_FullAccess']
    const roleNames = ['AmazonEC2ContainerServiceforEC2Role', 'AmazonEC2ContainerServiceRole']
    const arns = [...names, ...roleNames.map((name) => `service-role/${name}`)].map((name) => `arn:aws:iam::aws:policy/${name}`)
    const found = await Promise.all(arns.map((PolicyArn) => emulator.iam.send(new GetPolicyCommand({ PolicyArn }))))
    expect(found.map(({ Policy }) => Policy?.PolicyName)).toEqual([...names, ...roleNames])
  })

  test('refuses an unknown ARN', async () => {
    await using emulator = await testIam()
    const PolicyArn = 'arn:aws:iam::123456789012:policy/gone'
    await expect(emulator.iam.send(new GetPolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${PolicyArn} was not found.`,
    })
  })
})
