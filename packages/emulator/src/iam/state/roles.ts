import { AwsError } from '../../protocol/aws-error.ts'
import { noSuchEntity } from '../checks.ts'
import { SERVICE_LINKED_PATH } from '../service-linked-roles.ts'
import type { IamRole, IamState, InstanceProfile } from './iam-state.ts'

/** A role by its name or by its ARN. */
export function findRole(state: IamState, nameOrArn: string): IamRole | undefined {
  const role = state.roles.get(nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1))
  return role && (role.name === nameOrArn || role.arn === nameOrArn) ? role : undefined
}

/** Throws NoSuchEntity. */
export function getRoleOf(state: IamState, name: string): IamRole {
  const role = state.roles.get(name)
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`)
  return role
}

/** A role that people may change. Throws NoSuchEntity, and UnmodifiableEntity for a role of AWS's services. */
export function getModifiableRole(state: IamState, name: string): IamRole {
  const role = getRoleOf(state, name)
  if (role.path.startsWith(SERVICE_LINKED_PATH)) {
    const message = `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`
    throw new AwsError('UnmodifiableEntity', message)
  }
  return role
}

/** Throws NoSuchEntity. */
export function getInstanceProfileOf(state: IamState, name: string): InstanceProfile {
  const profile = state.instanceProfiles.get(name)
  if (!profile) throw noSuchEntity(`Instance Profile ${name} cannot be found.`)
  return profile
}

/** The instance profiles that hold a role. */
export function profilesOf(state: IamState, roleName: string): InstanceProfile[] {
  return [...state.instanceProfiles.values()].filter((profile) => profile.roleName === roleName)
}
