import { AwsError } from '../../protocol/aws-error.ts'
import { awsManagedPolicies } from '../aws-managed-policies.ts'
import type { IamState, ManagedPolicy } from './iam-state.ts'

/** A managed policy, the account's or AWS's. */
export function findPolicy(state: IamState, arn: string): ManagedPolicy | undefined {
  return state.policies.get(arn) ?? awsManagedPolicies.get(arn)
}

export function findPolicyDocument(state: IamState, arn: string): string | undefined {
  return findPolicy(state, arn)?.document
}

/** Throws NoSuchEntity. */
export function getPolicyOf(state: IamState, arn: string): ManagedPolicy {
  const policy = findPolicy(state, arn)
  if (!policy) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`, 404)
  return policy
}

/** How many users and roles a managed policy is attached to. */
export function attachmentsOf(state: IamState, arn: string): number {
  let count = 0
  for (const { attachedPolicyArns } of state.users.values()) if (attachedPolicyArns.has(arn)) count++
  for (const { attachedPolicyArns } of state.roles.values()) if (attachedPolicyArns.has(arn)) count++
  return count
}
