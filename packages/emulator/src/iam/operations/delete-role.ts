import type { DeleteRoleRequest } from '@aws-sdk/client-iam'
import { deleteConflict } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole, profilesOf } from '../state/roles.ts'

/** A role that still has policies, or that is in an instance profile, stays. */
export const deleteRole: IamOperation<DeleteRoleRequest, object> = (state, { RoleName = '' }) => {
  const role = getModifiableRole(state, RoleName)
  if (profilesOf(state, role.name).length > 0) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.')
  }
  if (role.attachedPolicyArns.size > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.')
  if (role.inlinePolicies.size > 0) throw deleteConflict('Cannot delete entity, must delete policies first.')
  state.roles.delete(role.name)
  return {}
}
