import type { RunInstancesRequest } from '@aws-sdk/client-ec2'
import { imagesOf } from '../../ec2/images.ts'
import { SECOND, type SeedCommand, type SeedCommands } from './seed.ts'

const IMAGE = imagesOf('us-east-1').find(({ parameter }) => parameter?.endsWith('/amazon-linux-2/recommended'))!.id

interface RoleToMake {
  roleName: string
  service: string
  policy: string
  description: string
}

/** The two roles of an account that uses ECS with container instances, and the profile by which machines get theirs. */
export function* roles(): SeedCommands {
  yield* role({
    roleName: 'ecsInstanceRole',
    service: 'ec2.amazonaws.com',
    policy: 'AmazonEC2ContainerServiceforEC2Role',
    description: 'Lets container instances join their cluster.',
  })
  const profile = { InstanceProfileName: 'ecsInstanceRole' }
  yield iam('CreateInstanceProfile', profile)
  yield iam('AddRoleToInstanceProfile', { ...profile, RoleName: 'ecsInstanceRole' })
  yield* role({
    roleName: 'ecsServiceRole',
    service: 'ecs.amazonaws.com',
    policy: 'AmazonEC2ContainerServiceRole',
    description: 'Lets the service scheduler register container instances with load balancers.',
  })
}

function* role({ roleName: RoleName, service, policy, description: Description }: RoleToMake): SeedCommands {
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  })
  yield iam('CreateRole', { RoleName, AssumeRolePolicyDocument, Description })
  yield iam('AttachRolePolicy', { RoleName, PolicyArn: `arn:aws:iam::aws:policy/service-role/${policy}` })
}

const iam = (operation: string, input: object): SeedCommand => ({ service: 'iam', operation, input, at: 0 })

/** Launches a machine in each of these zones; within a minute their agents have joined the cluster. */
export function* machines(cluster: string, InstanceType: RunInstancesRequest['InstanceType'], zones: string[]): SeedCommands {
  for (const AvailabilityZone of zones) {
    const input: RunInstancesRequest = {
      ImageId: IMAGE,
      InstanceType,
      MinCount: 1,
      MaxCount: 1,
      Placement: { AvailabilityZone },
      IamInstanceProfile: { Name: 'ecsInstanceRole' },
      UserData: btoa(`#!/bin/bash\necho ECS_CLUSTER=${cluster} >> /etc/ecs/ecs.config\n`),
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: `ECS Instance - ${cluster}` }] }],
    }
    yield { service: 'ec2', operation: 'RunInstances', input, at: 10 * SECOND }
  }
}
