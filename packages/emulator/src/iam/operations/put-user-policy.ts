import type { PutUserPolicyRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { putPolicy } from '../state/hold-policies.ts'
import { getUserOf } from '../state/users.ts'

/** Adds an inline policy or replaces the one of the name. */
export const putUserPolicy: IamOperation<PutUserPolicyRequest, object> = (state, input) => {
  putPolicy('user', getUserOf(state, input.UserName ?? ''), input)
  return {}
}
