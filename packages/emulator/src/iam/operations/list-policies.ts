import type { ListPoliciesRequest, ListPoliciesResponse } from '@aws-sdk/client-iam'
import { constraintError } from '../../protocol/query/read-form.ts'
import { awsManagedPolicies } from '../aws-managed-policies.ts'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toPolicy } from '../shapes.ts'
import { attachmentsOf } from '../state/policies.ts'

/** By name: the account's policies (Local), AWS's (AWS), or both (All). No policy is a permissions boundary here. */
export const listPolicies: IamOperation<ListPoliciesRequest, ListPoliciesResponse> = (state, input) => {
  const { Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter } = input
  if (!['All', 'AWS', 'Local'].includes(Scope)) {
    throw constraintError(Scope, 'scope', 'Member must satisfy enum value set: [All, AWS, Local]')
  }
  const policies = [
    ...(Scope === 'AWS' ? [] : state.policies.values()),
    ...(Scope === 'Local' ? [] : awsManagedPolicies.values()),
  ]
  const wanted = policies.filter(
    ({ path, arn }) =>
      path.startsWith(PathPrefix) &&
      (!OnlyAttached || attachmentsOf(state, arn) > 0) &&
      PolicyUsageFilter !== 'PermissionsBoundary',
  )
  const { items, ...page } = pageOf(wanted, ({ name, arn }) => `${name} ${arn}`, input)
  return { Policies: items.map((policy) => toPolicy(state, policy, false)), ...page }
}
