import type { DeleteRolePolicyRequest } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'

export const deleteRolePolicy: IamOperation<DeleteRolePolicyRequest, object> = (state, input) => {
  const { RoleName = '', PolicyName = '' } = input
  const isThere = getModifiableRole(state, RoleName).inlinePolicies.delete(PolicyName)
  if (!isThere) throw noSuchEntity(`The role policy with name ${PolicyName} cannot be found.`)
  return {}
}
