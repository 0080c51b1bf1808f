import type { DeleteUserPolicyRequest } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getUserOf } from '../state/users.ts'

export const deleteUserPolicy: IamOperation<DeleteUserPolicyRequest, object> = (state, input) => {
  const { UserName = '', PolicyName = '' } = input
  const isThere = getUserOf(state, UserName).inlinePolicies.delete(PolicyName)
  if (!isThere) throw noSuchEntity(`The user policy with name ${PolicyName} cannot be found.`)
  return {}
}
