import type { AttachUserPolicyRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { attachPolicy } from '../state/hold-policies.ts'
import { getUserOf } from '../state/users.ts'

/** Attaching what is attached already changes nothing. */
export const attachUserPolicy: IamOperation<AttachUserPolicyRequest, object> = (state, { UserName = '', PolicyArn = '' }) => {
  attachPolicy(state, 'User', getUserOf(state, UserName), PolicyArn)
  return {}
}
