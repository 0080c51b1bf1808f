import type { AddRoleToInstanceProfileRequest } from '@aws-sdk/client-iam'
import { limitExceeded } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getInstanceProfileOf, getModifiableRole } from '../state/roles.ts'

/** An instance profile holds one role. */
export const addRoleToInstanceProfile: IamOperation<AddRoleToInstanceProfileRequest, object> = (state, input) => {
  const profile = getInstanceProfileOf(state, input.InstanceProfileName ?? '')
  const role = getModifiableRole(state, input.RoleName ?? '')
  if (profile.roleName !== undefined) {
    throw limitExceeded('Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1')
  }
  profile.roleName = role.name
  return {}
}
