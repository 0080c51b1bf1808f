import type { ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { getPolicyOf } from '../state/policies.ts'
import { getRoleOf } from '../state/roles.ts'

/** Managed policies of a role, by name. */
export const listAttachedRolePolicies: IamOperation<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse> = (
  state,
  input,
) => {
  const { RoleName = '', PathPrefix = '/' } = input
  const attached = [...getRoleOf(state, RoleName).attachedPolicyArns].map((arn) => getPolicyOf(state, arn))
  const wanted = attached.filter(({ path }) => path.startsWith(PathPrefix))
  const { items, ...page } = pageOf(wanted, ({ name, arn }) => `${name} ${arn}`, input)
  return { AttachedPolicies: items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })), ...page }
}
