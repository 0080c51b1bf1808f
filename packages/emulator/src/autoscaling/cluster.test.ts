import { CreateClusterCommand } from '@aws-sdk/client-ecs'
import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import { SetDesiredCapacityCommand } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { userDataOf } from '../ec2/test-ec2.ts'
import { A_WHILE, testAutoScaling } from './test-auto-scaling.ts'

test('a group of ECS-optimized machines is the capacity of a cluster, and grows and shrinks with it', async () => {
  await using emulator = await testAutoScaling()
  const { clock, ecs } = emulator
  await emulator.addInstanceRole()
  await ecs.send(new CreateClusterCommand({ clusterName: 'web' }))
  await emulator.ec2.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: 'ecs',
      LaunchTemplateData: {
        ImageId: await emulator.image(),
        InstanceType: 't3.small',
        IamInstanceProfile: { Name: 'ecsInstanceRole' },
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }],
        UserData: userDataOf('#!/bin/bash\necho ECS_CLUSTER=web >> /etc/ecs/ecs.config'),
      },
    }),
  )
  await emulator.createGroup({ DesiredCapacity: 2, LaunchTemplate: { LaunchTemplateName: 'ecs' } })
  await clock.advance(A_WHILE)
  const ids = async () => (await emulator.containerInstances('web')).map(({ ec2InstanceId }) => ec2InstanceId).sort()
  const machines = async () => (await emulator.machines()).map(({ InstanceId }) => InstanceId).sort()
  expect(await ids()).toHaveLength(2)
  expect(await ids()).toEqual(await machines())

  const AutoScalingGroupName = 'web'
  await emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 1 }))
  await clock.advance(A_WHILE)
  expect(await ids()).toHaveLength(1)
  expect(await ids()).toEqual(await machines())
})
