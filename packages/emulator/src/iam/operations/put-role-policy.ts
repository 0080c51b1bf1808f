import type { PutRolePolicyRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { putPolicy } from '../state/hold-policies.ts'
import { getModifiableRole } from '../state/roles.ts'

/** Adds an inline policy or replaces the one of the name. */
export const putRolePolicy: IamOperation<PutRolePolicyRequest, object> = (state, input) => {
  putPolicy('role', getModifiableRole(state, input.RoleName ?? ''), input)
  return {}
}
