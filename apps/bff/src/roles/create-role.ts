import type { EcsRoleName, EcsRoleView } from '@gantry/shared/console/role'
import { notFound } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { readRole } from './read-roles.ts'
import { roleDefinitions, trustPolicyOf } from './role-definitions.ts'

/**
 * Makes what is missing of a role: the role, its policy, its instance profile. What is there already stays as it is, so that a
 * creation that stopped half-way can be asked for again.
 */
export async function createRole(aws: Aws, roleName: EcsRoleName): Promise<EcsRoleView> {
  const definition = roleDefinitions(aws.region).find((each) => each.roleName === roleName)
  if (!definition) throw notFound('NoSuchRole', `There is no role ${roleName} that ECS needs.`)
  const { iam } = aws
  const before = await readRole(aws, definition)
  if (!before.exists) {
    await iam.write('CreateRole', {
      RoleName: roleName,
      AssumeRolePolicyDocument: trustPolicyOf(definition),
      Description: definition.description,
    })
  }
  if (!before.attachedPolicyArns.includes(definition.managedPolicyArn)) {
    await iam.write('AttachRolePolicy', { RoleName: roleName, PolicyArn: definition.managedPolicyArn })
  }
  if (definition.isForInstances && !before.hasInstanceProfile) await createProfile(aws, roleName)
  return readRole(aws, definition)
}

async function createProfile({ iam }: Aws, name: string): Promise<void> {
  const profile = { InstanceProfileName: name }
  const { InstanceProfile } = await iam
    .read('GetInstanceProfile', profile)
    .catch(() => iam.write('CreateInstanceProfile', profile))
  const holdsRole = InstanceProfile?.Roles?.some(({ RoleName }) => RoleName === name) ?? false
  if (!holdsRole) await iam.write('AddRoleToInstanceProfile', { ...profile, RoleName: name })
}
