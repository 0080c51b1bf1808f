import type { Caller } from '../../ecs/operation.ts'
import type { AccessRequest } from '../access-request.ts'
import type { IamState } from '../state/iam-state.ts'

/** The members of IAM inputs that say what an action is about. */
interface IamInput {
  UserName?: string
  Path?: string
  PathPrefix?: string
  PolicyName?: string
  PolicyArn?: string
}

/** What a caller must be allowed to do for an IAM call: on a user, or on a managed policy. */
export function iamAccess(state: IamState, operation: string, input: IamInput, caller: Caller): AccessRequest[] {
  const conditions: AccessRequest['conditions'] = {}
  if (/^(Attach|Detach)/.test(operation) && input.PolicyArn) conditions['iam:policyarn'] = input.PolicyArn
  return [{ action: `iam:${operation}`, resource: resourceOf(state, operation, input, caller), conditions }]
}

function resourceOf(state: IamState, operation: string, input: IamInput, { account, arn }: Caller): string {
  const scope = `arn:aws:iam::${account}`
  if (operation === 'ListUsers') return `${scope}:user${input.PathPrefix ?? '/'}`
  if (operation === 'ListPolicies') return `${scope}:policy${input.PathPrefix ?? '/'}`
  if (operation === 'CreatePolicy') return `${scope}:policy${input.Path ?? '/'}${input.PolicyName ?? ''}`
  if (input.UserName !== undefined)
    return state.users.get(input.UserName)?.arn ?? `${scope}:user${input.Path ?? '/'}${input.UserName}`
  return input.PolicyArn ?? arn
}
