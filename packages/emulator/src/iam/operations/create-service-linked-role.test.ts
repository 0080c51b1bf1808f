import { CreateServiceLinkedRoleCommand, ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam, trusting } from '../test-iam.ts'

const create = (AWSServiceName: string, CustomSuffix?: string) =>
  new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix })

describe('CreateServiceLinkedRole', () => {
  test.each([
    ['ecs', 'AWSServiceRoleForECS', 'AmazonECSServiceRolePolicy'],
    ['autoscaling', 'AWSServiceRoleForAutoScaling', 'AutoScalingServiceRolePolicy'],
    ['elasticloadbalancing', 'AWSServiceRoleForElasticLoadBalancing', 'AWSElasticLoadBalancingServiceRolePolicy'],
  ])('makes the role of %s', async (service, name, policy) => {
    await using emulator = await testIam()
    const { Role } = await emulator.iam.send(create(`${service}.amazonaws.com`))
    expect(Role).toMatchObject({
      RoleName: name,
      Arn: `arn:aws:iam::123456789012:role/aws-service-role/${service}.amazonaws.com/${name}`,
    })
    expect(decodeURIComponent(Role!.AssumeRolePolicyDocument!)).toBe(trusting(`${service}.amazonaws.com`))
    const { AttachedPolicies } = await emulator.iam.send(new ListAttachedRolePoliciesCommand({ RoleName: name }))
    expect(AttachedPolicies).toEqual([{ PolicyName: policy, PolicyArn: `arn:aws:iam::aws:policy/aws-service-role/${policy}` }])
  })

  test('there is one of each', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(create('ecs.amazonaws.com'))
    await expect(emulator.iam.send(create('ecs.amazonaws.com'))).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix.',
    })
  })

  test('a suffix is for Auto Scaling only', async () => {
    await using emulator = await testIam()
    const { Role } = await emulator.iam.send(create('autoscaling.amazonaws.com', 'two'))
    expect(Role?.RoleName).toBe('AWSServiceRoleForAutoScaling_two')
    await expect(emulator.iam.send(create('ecs.amazonaws.com', 'two'))).rejects.toMatchObject({ name: 'InvalidInputException' })
  })

  test('may be allowed for one service', async () => {
    await using emulator = await testIam()
    const Condition = { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } }
    const statement = { Effect: 'Allow', Action: 'iam:CreateServiceLinkedRole', Resource: '*', Condition }
    const { iam } = emulator.as(await emulator.addUser('alice', [statement]))
    await expect(iam.send(create('autoscaling.amazonaws.com'))).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(iam.send(create('ecs.amazonaws.com'))).resolves.toBeDefined()
  })

  test('says for which services it has none', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create('spot.amazonaws.com'))).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'This endpoint has no service-linked role for spot.amazonaws.com.',
    })
  })
})
