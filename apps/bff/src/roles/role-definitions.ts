import type { EcsRoleName } from '@gantry/shared/console/role'
import { partitionOf } from '@gantry/shared/ecs/arn'

export interface RoleDefinition {
  roleName: EcsRoleName
  /** Who takes it. */
  service: string
  managedPolicyArn: string
  /** Whether EC2 instances get it, by an instance profile of the same name. */
  isForInstances: boolean
  description: string
}

/** The two roles of an account that uses ECS with container instances, as the guide names them. */
export function roleDefinitions(region: string): RoleDefinition[] {
  const partition = partitionOf(region)
  const managed = (name: string) => `arn:${partition}:iam::aws:policy/service-role/${name}`
  return [
    {
      roleName: 'ecsInstanceRole',
      service: partition === 'aws-cn' ? 'ec2.amazonaws.com.cn' : 'ec2.amazonaws.com',
      managedPolicyArn: managed('AmazonEC2ContainerServiceforEC2Role'),
      isForInstances: true,
      description: 'Lets container instances join their cluster.',
    },
    {
      roleName: 'ecsServiceRole',
      service: 'ecs.amazonaws.com',
      managedPolicyArn: managed('AmazonEC2ContainerServiceRole'),
      isForInstances: false,
      description: 'Lets the service scheduler register container instances with load balancers.',
    },
  ]
}

export const trustPolicyOf = ({ service }: RoleDefinition): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  })
