import { AttachUserPolicyCommand, CreatePolicyCommand, DeletePolicyCommand, GetPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const PolicyArn = 'arn:aws:iam::123456789012:policy/ecs'
const create = new CreatePolicyCommand({ PolicyName: 'ecs', PolicyDocument: allowing('ecs:*') })

describe('DeletePolicy', () => {
  test('deletes a policy that nobody has', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(create)
    await emulator.iam.send(new DeletePolicyCommand({ PolicyArn }))
    await expect(emulator.iam.send(new GetPolicyCommand({ PolicyArn }))).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })

  test('refuses a policy that somebody has', async () => {
    await using emulator = await testIam()
    await emulator.addUser('alice')
    await emulator.iam.send(create)
    await emulator.iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn }))
    await expect(emulator.iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete a policy attached to entities.',
    })
  })

  test('refuses a policy of AWS, to the root user too', async () => {
    await using emulator = await testIam()
    const command = new DeletePolicyCommand({ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' })
    await expect(emulator.iam.send(command)).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
  })
})
