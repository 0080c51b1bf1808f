import type { DeleteInstanceProfileRequest } from '@aws-sdk/client-iam'
import { deleteConflict } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getInstanceProfileOf } from '../state/roles.ts'

/** One that holds a role stays. Machines that were started with it do not keep it. */
export const deleteInstanceProfile: IamOperation<DeleteInstanceProfileRequest, object> = (state, input) => {
  const profile = getInstanceProfileOf(state, input.InstanceProfileName ?? '')
  if (profile.roleName !== undefined) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.')
  }
  state.instanceProfiles.delete(profile.name)
  return {}
}
