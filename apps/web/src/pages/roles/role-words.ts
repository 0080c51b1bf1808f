import type { EcsRoleName, EcsRoleView } from '@gantry/shared/console/role'

/** What each role is for. */
export const rolePurposes: Record<EcsRoleName, { title: string; purpose: string }> = {
  ecsInstanceRole: {
    title: 'Container instance role',
    purpose: 'The agent on each container instance calls ECS with it. Without it an instance never joins its cluster.',
  },
  ecsServiceRole: {
    title: 'Service scheduler role',
    purpose: 'The service scheduler registers tasks with load balancers by it. Services without a load balancer do not need it.',
  },
}

/** What creating would do now: make all of the role, add what is missing of it, or nothing that helps. */
export function roleRemedy(role: EcsRoleView): 'create' | 'complete' | 'none' {
  if (!role.exists) return 'create'
  const lacksPolicy = !role.attachedPolicyArns.includes(role.managedPolicyArn)
  return lacksPolicy || role.hasInstanceProfile === false ? 'complete' : 'none'
}

/** The trust policy that lets a service take a role, to be put into IAM where another one is in the way. */
export function trustPolicyText(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}
