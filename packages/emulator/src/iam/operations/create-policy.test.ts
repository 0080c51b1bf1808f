import { CreatePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const create = (PolicyName: string, PolicyDocument: string, Path?: string) =>
  new CreatePolicyCommand({ PolicyName, PolicyDocument, Path })

describe('CreatePolicy', () => {
  test('makes a customer managed policy', async () => {
    await using emulator = await testIam()
    const { Policy } = await emulator.iam.send(create('AmazonECSUserPolicy', allowing('ecs:*'), '/ops/'))
    const date = new Date('2026-01-02T03:04:05Z')
    expect(Policy).toEqual({
      PolicyName: 'AmazonECSUserPolicy',
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/) as string,
      Arn: 'arn:aws:iam::123456789012:policy/ops/AmazonECSUserPolicy',
      Path: '/ops/',
      DefaultVersionId: 'v1',
      AttachmentCount: 0,
      PermissionsBoundaryUsageCount: 0,
      IsAttachable: true,
      CreateDate: date,
      UpdateDate: date,
    })
  })

  test('refuses a name that is taken, below another path too', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(create('ecs', allowing('ecs:*')))
    await expect(emulator.iam.send(create('ECS', allowing('ecs:*'), '/ops/'))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'A policy called ECS already exists. Duplicate names are not allowed.',
    })
  })

  test('refuses a document of more than 6,144 characters', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create('ecs', allowing(`ecs:${'x'.repeat(6144)}`)))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for PolicySize: 6144',
    })
  })

  test('refuses a document that is no policy', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create('ecs', '[]'))).rejects.toMatchObject({ name: 'MalformedPolicyDocumentException' })
  })
})
