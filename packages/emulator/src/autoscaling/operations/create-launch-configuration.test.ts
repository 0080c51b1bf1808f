import {
  CreateLaunchConfigurationCommand,
  type CreateLaunchConfigurationType,
  DescribeLaunchConfigurationsCommand,
} from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { userDataOf } from '../../ec2/test-ec2.ts'
import { A_WHILE, addUser, testAutoScaling } from '../test-auto-scaling.ts'

const LaunchConfigurationName = 'old'

async function withConfiguration(input: Partial<CreateLaunchConfigurationType> = {}) {
  const emulator = await testAutoScaling()
  const ImageId = await emulator.image('amzn2-ami-hvm')
  const create = () =>
    emulator.autoScaling.send(
      new CreateLaunchConfigurationCommand({ LaunchConfigurationName, ImageId, InstanceType: 't3.small', ...input }),
    )
  await create()
  return { ...emulator, ImageId, create }
}

describe('CreateLaunchConfiguration', () => {
  test('is what instances of a group are made from', async () => {
    const UserData = userDataOf('#!/bin/bash')
    await using emulator = await withConfiguration({ UserData, AssociatePublicIpAddress: false })
    const { LaunchConfigurations } = await emulator.autoScaling.send(new DescribeLaunchConfigurationsCommand())
    expect(LaunchConfigurations).toMatchObject([
      { LaunchConfigurationName, ImageId: emulator.ImageId, InstanceType: 't3.small', UserData, KeyName: '' },
    ])
    await emulator.createGroup({ LaunchConfigurationName, DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    expect(await emulator.group()).toMatchObject({ LaunchConfigurationName, Instances: [{ LaunchConfigurationName }] })
    const [machine] = await emulator.machines()
    expect([machine?.InstanceType, machine?.PublicIpAddress]).toEqual(['t3.small', undefined])
  })

  test('refuses a name that is taken', async () => {
    await using emulator = await withConfiguration()
    await expect(emulator.create()).rejects.toMatchObject({ name: 'AlreadyExistsFault' })
  })

  test('needs the right to pass the role of the machines', async () => {
    await using emulator = await withConfiguration()
    await emulator.addInstanceRole()
    const statement = { Effect: 'Allow', Action: 'autoscaling:*', Resource: '*' }
    const client = emulator.autoScalingAs(await addUser(emulator.iam, 'alice', [statement]))
    const input = { LaunchConfigurationName: 'new', ImageId: emulator.ImageId, InstanceType: 't3.small' }
    const create = (more = {}) => client.send(new CreateLaunchConfigurationCommand({ ...input, ...more }))
    await expect(create({ IamInstanceProfile: 'ecsInstanceRole' })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('iam:PassRole on resource: arn:aws:iam::123456789012:role/ecsInstanceRole') as string,
    })
    await expect(create()).resolves.toBeDefined()
  })
})
