import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { getUserOf } from '../state/users.ts'

/** Names of the inline policies. */
export const listUserPolicies: IamOperation<ListUserPoliciesRequest, ListUserPoliciesResponse> = (state, input) => {
  const { items, ...page } = pageOf(getUserOf(state, input.UserName ?? '').inlinePolicies.keys(), String, input)
  return { PolicyNames: items, ...page }
}
