import type { ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { getPolicyOf } from '../state/policies.ts'
import { getUserOf } from '../state/users.ts'

/** Managed policies of a user, by name. */
export const listAttachedUserPolicies: IamOperation<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse> = (
  state,
  input,
) => {
  const { UserName = '', PathPrefix = '/' } = input
  const attached = [...getUserOf(state, UserName).attachedPolicyArns].map((arn) => getPolicyOf(state, arn))
  const wanted = attached.filter(({ path }) => path.startsWith(PathPrefix))
  const { items, ...page } = pageOf(wanted, ({ name, arn }) => `${name} ${arn}`, input)
  return { AttachedPolicies: items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })), ...page }
}
