import type { EcsRoleView } from '@gantry/shared/console/role'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import { unless } from '../aws/unless.ts'
import { toRoleView } from '../views/role.ts'
import { type RoleDefinition, roleDefinitions } from './role-definitions.ts'

/** Both roles. Fails when it cannot be told whether they are there; what else may not be read is a problem of the role's. */
export const readRoles = (aws: Aws): Promise<EcsRoleView[]> =>
  Promise.all(roleDefinitions(aws.region).map((definition) => readRole(aws, definition)))

export async function readRole({ iam }: Aws, definition: RoleDefinition): Promise<EcsRoleView> {
  const { roleName: RoleName, managedPolicyArn: PolicyArn, isForInstances } = definition
  const [role, policyDocument] = await Promise.all([
    unless(['not-found'], iam.read('GetRole', { RoleName })),
    unless(['not-found', 'denied'], readPolicy(iam, PolicyArn)),
  ])
  if (!role?.Role) return toRoleView(definition, { policyDocument })

  const [attached, inline, profile] = await Promise.all([
    unless(
      ['denied'],
      everyPage((Marker) =>
        iam
          .read('ListAttachedRolePolicies', { RoleName, Marker })
          .then((out) => ({ items: out.AttachedPolicies, next: out.Marker })),
      ),
    ),
    unless(
      ['denied'],
      everyPage((Marker) =>
        iam.read('ListRolePolicies', { RoleName, Marker }).then((out) => ({ items: out.PolicyNames, next: out.Marker })),
      ),
    ),
    isForInstances ? unless(['not-found'], iam.read('GetInstanceProfile', { InstanceProfileName: RoleName })) : undefined,
  ])
  return toRoleView(definition, { role: role.Role, attached, inline, profile: profile?.InstanceProfile, policyDocument })
}

async function readPolicy(iam: Aws['iam'], PolicyArn: string): Promise<string | undefined> {
  const { Policy } = await iam.read('GetPolicy', { PolicyArn })
  const { PolicyVersion } = await iam.read('GetPolicyVersion', { PolicyArn, VersionId: Policy?.DefaultVersionId })
  return PolicyVersion?.Document
}
