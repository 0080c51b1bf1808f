import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { getRoleOf } from '../state/roles.ts'

/** Names of the inline policies. */
export const listRolePolicies: IamOperation<ListRolePoliciesRequest, ListRolePoliciesResponse> = (state, input) => {
  const { items, ...page } = pageOf(getRoleOf(state, input.RoleName ?? '').inlinePolicies.keys(), String, input)
  return { PolicyNames: items, ...page }
}
