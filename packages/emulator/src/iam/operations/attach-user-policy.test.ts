import { ListClustersCommand } from '@aws-sdk/client-ecs'
import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const UserName = 'alice'
const attach = (PolicyArn: string) => new AttachUserPolicyCommand({ UserName, PolicyArn })

describe('AttachUserPolicy', () => {
  test('the user may do from then on what the policy allows, and nothing else', async () => {
    await using emulator = await testIam()
    const { ecs, iam } = emulator.as(await emulator.addUser(UserName))
    await expect(ecs.send(new ListClustersCommand())).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await emulator.iam.send(attach('arn:aws:iam::aws:policy/AmazonECS_FullAccess'))
    await expect(ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
    await expect(iam.send(new ListUsersCommand())).rejects.toMatchObject({
      name: 'AccessDenied',
      message:
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:ListUsers on resource: ' +
        'arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action',
      $metadata: { httpStatusCode: 403 },
    })
  })

  test('attaching twice is attaching once', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess'
    await emulator.iam.send(attach(PolicyArn))
    await emulator.iam.send(attach(PolicyArn))
    const { AttachedPolicies } = await emulator.iam.send(new ListAttachedUserPoliciesCommand({ UserName }))
    expect(AttachedPolicies).toEqual([{ PolicyName: 'AdministratorAccess', PolicyArn }])
  })

  test('refuses the eleventh policy', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    const arns: string[] = []
    for (let number = 1; number <= 11; number++) {
      const command = new CreatePolicyCommand({ PolicyName: `p${number}`, PolicyDocument: allowing('ecs:*') })
      arns.push((await emulator.iam.send(command)).Policy!.Arn!)
    }
    for (const arn of arns.slice(0, 10)) await emulator.iam.send(attach(arn))
    await expect(emulator.iam.send(attach(arns[10]!))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for PoliciesPerUser: 10',
    })
  })

  test('refuses an unknown policy', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await expect(emulator.iam.send(attach('arn:aws:iam::aws:policy/Gone'))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'Policy arn:aws:iam::aws:policy/Gone does not exist or is not attachable.',
    })
  })
})
