import { IMAGE_PARAMETER, INSTANCE_ROLE, SERVICE_ROLE } from '@gantry/shared/console/launch/launch-names'
import type { Role } from '../guard/roles.ts'
import { roleDefinitions } from '../roles/role-definitions.ts'
import { permissions } from './permissions.ts'
import { stackActions } from './stack-actions.ts'

export interface Policy {
  Version: '2012-10-17'
  Statement: Statement[]
}

interface Statement {
  Sid: string
  Effect: 'Allow'
  Action: string[]
  Resource: string | string[]
  Condition?: Record<string, Record<string, string | string[]>>
}

const allow = (
  Sid: string,
  Action: string[],
  Resource: string | string[] = '*',
  Condition?: Statement['Condition'],
): Statement => ({
  Sid,
  Effect: 'Allow',
  Action: [...new Set(Action)].sort(),
  Resource,
  ...(Condition && { Condition }),
})

const passedTo = (...names: string[]) => ({ StringEquals: { 'iam:PassedToService': names } })

const role = (name: string) => `arn:aws:iam::*:role/${name}`

/**
 * What each role of the console needs of AWS beyond the roles before it: a viewer the first, an operator the first two, an
 * admin all. Made from the tables of actions that the console signs, and of what CloudFormation calls for a launch.
 */
export async function policies(): Promise<Record<Role, Policy>> {
  const needed = await permissions()
  const of = (who: Role) => [...needed].flatMap(([action, first]) => (first === who ? [action] : []))
  return {
    viewer: toPolicy(allow('Look', of('viewer'))),
    operator: toPolicy(
      allow('RunAndDeploy', of('operator')),
      allow('GiveRolesToTasksAndServices', ['iam:PassRole'], '*', passedTo('ecs-tasks.amazonaws.com', 'ecs.amazonaws.com')),
    ),
    admin: toPolicy(...adminStatements(of('admin'), of('viewer').concat(of('operator')))),
  }
}

function adminStatements(actions: string[], before: string[]): Statement[] {
  const of = (...services: string[]) => actions.filter((action) => services.some((service) => action.startsWith(`${service}:`)))
  const byCloudFormation = Object.values(stackActions).flat()
  const known = [...before, ...actions]
  return [
    allow('AdministerWhatRunsTasks', of('ecs', 'ec2', 'elasticloadbalancing', 'autoscaling')),
    allow('LaunchStacks', of('cloudformation'), 'arn:aws:cloudformation:*:*:stack/Gantry-*/*'),
    allow(
      'MakeWhatALaunchNeeds',
      byCloudFormation.filter((action) => !known.includes(action)),
    ),
    allow('FindTheImage', [...of('ssm'), 'ssm:GetParameters'], `arn:aws:ssm:*:*:parameter${IMAGE_PARAMETER}`),
    allow(
      'MakeTheTwoRoles',
      of('iam').filter((action) => action !== 'iam:AttachRolePolicy'),
      [role(INSTANCE_ROLE), role(SERVICE_ROLE), `arn:aws:iam::*:instance-profile/${INSTANCE_ROLE}`],
    ),
    allow('GiveTheTwoRolesTheirPolicies', ['iam:AttachRolePolicy'], [role(INSTANCE_ROLE), role(SERVICE_ROLE)], {
      ArnEquals: { 'iam:PolicyARN': roleDefinitions('us-east-1').map(({ managedPolicyArn }) => managedPolicyArn) },
    }),
    allow('GiveInstancesTheirRole', ['iam:PassRole'], role(INSTANCE_ROLE), passedTo('ec2.amazonaws.com')),
    allow('LetServicesMakeTheirOwnRoles', ['iam:CreateServiceLinkedRole'], '*', {
      StringEquals: {
        'iam:AWSServiceName': ['autoscaling.amazonaws.com', 'ecs.amazonaws.com', 'elasticloadbalancing.amazonaws.com'],
      },
    }),
  ]
}

const toPolicy = (...Statement: Statement[]): Policy => ({ Version: '2012-10-17', Statement })
