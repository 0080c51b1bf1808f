import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateServiceLinkedRoleCommand,
  GetPolicyCommand,
  ListAttachedRolePoliciesCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const FOR_EC2 = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role'
const attach = (PolicyArn: string) => new AttachRolePolicyCommand({ RoleName, PolicyArn })

describe('AttachRolePolicy', () => {
  test('attaching twice is attaching once, and counts', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(attach(FOR_EC2))
    await emulator.iam.send(attach(FOR_EC2))
    const { AttachedPolicies } = await emulator.iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))
    expect(AttachedPolicies).toEqual([{ PolicyName: 'AmazonEC2ContainerServiceforEC2Role', PolicyArn: FOR_EC2 }])
    const { Policy } = await emulator.iam.send(new GetPolicyCommand({ PolicyArn: FOR_EC2 }))
    expect(Policy?.AttachmentCount).toBe(1)
  })

  test('may be allowed for one policy only', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    const Condition = { ArnEquals: { 'iam:PolicyARN': FOR_EC2 } }
    const Resource = 'arn:aws:iam::123456789012:role/ecsInstanceRole'
    const statement = { Effect: 'Allow', Action: 'iam:AttachRolePolicy', Resource, Condition }
    const { iam } = emulator.as(await emulator.addUser('alice', [statement]))
    await expect(iam.send(attach('arn:aws:iam::aws:policy/AdministratorAccess'))).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(iam.send(attach(FOR_EC2))).resolves.toBeDefined()
  })

  test('refuses the eleventh policy', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    const arns: string[] = []
    for (let number = 1; number <= 11; number++) {
      const command = new CreatePolicyCommand({ PolicyName: `p${number}`, PolicyDocument: allowing('ecs:*') })
      arns.push((await emulator.iam.send(command)).Policy!.Arn!)
    }
    for (const arn of arns.slice(0, 10)) await emulator.iam.send(attach(arn))
    await expect(emulator.iam.send(attach(arns[10]!))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for PoliciesPerRole: 10',
    })
  })

  test('refuses an unknown policy', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await expect(emulator.iam.send(attach('arn:aws:iam::aws:policy/Gone'))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'Policy arn:aws:iam::aws:policy/Gone does not exist or is not attachable.',
    })
  })

  test("refuses a role of AWS's services", async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com' }))
    const command = new AttachRolePolicyCommand({ RoleName: 'AWSServiceRoleForECS', PolicyArn: FOR_EC2 })
    await expect(emulator.iam.send(command)).rejects.toMatchObject({ name: 'UnmodifiableEntityException' })
  })
})
