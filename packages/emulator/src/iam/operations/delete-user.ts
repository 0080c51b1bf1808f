import type { DeleteUserRequest } from '@aws-sdk/client-iam'
import { deleteConflict } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { keysOf } from '../state/iam-state.ts'
import { getUserOf } from '../state/users.ts'

/** A user who still has keys or policies stays. */
export const deleteUser: IamOperation<DeleteUserRequest, object> = (state, { UserName = '' }) => {
  const user = getUserOf(state, UserName)
  if (user.attachedPolicyArns.size > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.')
  if (user.inlinePolicies.size > 0) throw deleteConflict('Cannot delete entity, must delete policies first.')
  if (keysOf(state, user.name).length > 0) throw deleteConflict('Cannot delete entity, must delete access keys first.')
  state.users.delete(user.name)
  return {}
}
