import { INSTANCE_ROLE, SERVICE_ROLE, stackNameOf } from '@gantry/shared/console/launch/launch-names'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import { launchProblems } from '@gantry/shared/console/launch/launch-problems'
import { templateText } from '@gantry/shared/console/launch/launch-template'
import type { EcsRoleName, EcsRoleView } from '@gantry/shared/console/role'
import { failure, invalid } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { unless } from '../aws/unless.ts'
import { createRole } from '../roles/create-role.ts'
import { readRoles } from '../roles/read-roles.ts'
import { findStack } from './find-launch.ts'
import { toMarks, toStackTags } from './launch-marks.ts'

/** A launch that does not get on must end at some time; CloudFormation itself would wait for a service for three hours. */
const TIMEOUT_MINUTES = 30

/** Makes the roles that are missing, then one stack. What stands in the way is said before anything is made. */
export async function startLaunch(aws: Aws, plan: LaunchPlan): Promise<{ stackName: string; stackId: string }> {
  const problems = launchProblems(plan)
  if (problems.length > 0) throw invalid('InvalidPlan', problems.map(({ message }) => message).join(' '))
  const stackName = stackNameOf(plan.cluster.clusterName)
  await Promise.all([refuseSecondStack(aws, stackName), refuseOtherCluster(aws, plan)])
  const rolesCreated = await prepareRoles(aws, plan)

  const { StackId = '' } = await aws.cloudFormation.write('CreateStack', {
    StackName: stackName,
    TemplateBody: templateText(plan),
    OnFailure: 'DO_NOTHING',
    TimeoutInMinutes: TIMEOUT_MINUTES,
    Tags: toStackTags(toMarks(plan, rolesCreated)),
    ClientRequestToken: crypto.randomUUID(),
  })
  return { stackName, stackId: StackId }
}

async function refuseSecondStack(aws: Aws, stackName: string): Promise<void> {
  const stack = await unless(['denied'], findStack(aws, stackName))
  if (!stack || stack.StackStatus === 'DELETE_COMPLETE') return
  throw failure(
    'conflict',
    'LaunchExists',
    `The stack ${stackName} is there already (${stack.StackStatus}). Clean it up first, or choose another cluster name.`,
  )
}

async function refuseOtherCluster(aws: Aws, { cluster: { clusterName, clusterExists } }: LaunchPlan): Promise<void> {
  const reading = await unless(['denied'], aws.describeClusters([clusterName]))
  if (!reading) return
  const isThere = reading.items.some(({ status }) => status === 'ACTIVE')
  if (isThere && !clusterExists) {
    throw failure('conflict', 'ClusterExists', `The cluster ${clusterName} is there already. Choose another name.`)
  }
  if (!isThere && clusterExists) {
    throw failure('conflict', 'ClusterGone', `The cluster ${clusterName} is not there any more. Have the launch make it.`)
  }
}

/** Gives the names of those that it made. Where they may not be looked at, they are taken to be there: the stack will tell. */
async function prepareRoles(aws: Aws, { schedule, cluster }: LaunchPlan): Promise<EcsRoleName[]> {
  const roles = (await unless(['denied'], readRoles(aws))) ?? []
  const missing = roles.filter(isMissing)
  const needed: EcsRoleName[] =
    schedule.kind === 'service' && schedule.loadBalancer ? [INSTANCE_ROLE, SERVICE_ROLE] : [INSTANCE_ROLE]
  const lacking = missing.find(({ roleName }) => needed.includes(roleName))
  if (!cluster.allowRoles) {
    if (lacking) {
      const message = `The role ${lacking.roleName} is missing. Allow the launch to make it, or create it on the page of IAM roles.`
      throw invalid('RoleMissing', message)
    }
    return []
  }
  for (const { roleName } of missing) await createRole(aws, roleName)
  return missing.map(({ roleName }) => roleName)
}

/** Without its instance profile no instance can be given the role. */
const isMissing = ({ exists, hasInstanceProfile }: EcsRoleView): boolean => !exists || hasInstanceProfile === false
