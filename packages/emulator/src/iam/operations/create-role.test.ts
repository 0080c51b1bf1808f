import { CreateRoleCommand, type CreateRoleRequest } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam, trusting } from '../test-iam.ts'

const AssumeRolePolicyDocument = trusting('ec2.amazonaws.com')
const create = (input: Partial<CreateRoleRequest> = {}) =>
  new CreateRoleCommand({ RoleName: 'ecsInstanceRole', AssumeRolePolicyDocument, ...input })
const trust = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' }

describe('CreateRole', () => {
  test('makes a role with a path, a trust policy and an id of its own', async () => {
    await using emulator = await testIam()
    const { Role } = await emulator.iam.send(
      create({ Path: '/ops/', Description: 'For machines', Tags: [{ Key: 'team', Value: 'money' }] }),
    )
    expect(Role).toEqual({
      Path: '/ops/',
      RoleName: 'ecsInstanceRole',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/) as string,
      Arn: 'arn:aws:iam::123456789012:role/ops/ecsInstanceRole',
      CreateDate: new Date('2026-01-02T03:04:05Z'),
      AssumeRolePolicyDocument: encodeURIComponent(AssumeRolePolicyDocument),
      Description: 'For machines',
      MaxSessionDuration: 3600,
      Tags: [{ Key: 'team', Value: 'money' }],
    })
  })

  test('refuses a name that is taken, in other letters too', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(create())
    await expect(emulator.iam.send(create({ RoleName: 'ECSInstanceRole' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Role with name ECSInstanceRole already exists.',
      $metadata: { httpStatusCode: 409 },
    })
  })

  test.each([
    ['{', 'This policy contains invalid Json'],
    [trust(assume), 'Missing required field Principal'],
    [trust({ ...assume, Principal: { Service: 'ec2.amazonaws.com' }, Resource: '*' }), 'Has prohibited field Resource'],
    [
      trust({ ...assume, Principal: { Service: 'ec2.amazonaws.com' }, Action: 'ecs:RunTask' }),
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [trust({ ...assume, Principal: { Service: 'ec2' } }), 'Invalid principal in policy: "SERVICE":"ec2"'],
    [
      trust({ ...assume, Principal: { AWS: 'arn:aws:iam::123456789012:user/nobody' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:user/nobody"',
    ],
    [trust({ ...assume, Principal: { Rocket: 'x' } }), 'Syntax errors in policy.'],
  ])('refuses the trust policy %s', async (document, message) => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create({ AssumeRolePolicyDocument: document }))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
    })
  })

  test('accepts services, accounts, users that there are, and several of them', async () => {
    await using emulator = await testIam()
    await emulator.addUser('alice')
    const Principal = {
      Service: ['ec2.amazonaws.com', 'ecs.amazonaws.com'],
      AWS: ['111122223333', 'arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:user/alice'],
    }
    await expect(emulator.iam.send(create({ AssumeRolePolicyDocument: trust({ ...assume, Principal }) }))).resolves.toBeDefined()
  })

  test.each([
    [{ RoleName: 'x'.repeat(65) }, 'Member must have length less than or equal to 64'],
    [{ RoleName: 'a b' }, 'The specified value for roleName is invalid.'],
    [{ MaxSessionDuration: 3599 }, 'Member must have value greater than or equal to 3600'],
    [{ MaxSessionDuration: 43_201 }, 'Member must have value less than or equal to 43200'],
  ])('refuses %j', async (input, message) => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create(input))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message) as string,
    })
  })

  test('a trust policy has 2,048 characters', async () => {
    await using emulator = await testIam()
    const AWS = Array.from({ length: 200 }, () => '111122223333')
    await expect(
      emulator.iam.send(create({ AssumeRolePolicyDocument: trust({ ...assume, Principal: { AWS } }) })),
    ).rejects.toMatchObject({ name: 'LimitExceededException', message: 'Cannot exceed quota for ACLSizePerRole: 2048' })
  })
})
