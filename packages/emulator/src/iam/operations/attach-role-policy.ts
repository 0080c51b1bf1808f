import type { AttachRolePolicyRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { attachPolicy } from '../state/hold-policies.ts'
import { getModifiableRole } from '../state/roles.ts'

/** Attaching what is attached already changes nothing. */
export const attachRolePolicy: IamOperation<AttachRolePolicyRequest, object> = (state, { RoleName = '', PolicyArn = '' }) => {
  attachPolicy(state, 'Role', getModifiableRole(state, RoleName), PolicyArn)
  return {}
}
