import type { Caller } from '../../ecs/operation.ts'
import type { AccessRequest } from '../access-request.ts'
import type { IamState } from '../state/iam-state.ts'
import { serviceLinkedRoleArn } from '../service-linked-roles.ts'

/** The members of IAM inputs that say what an action is about. */
interface IamInput {
  UserName?: string
  RoleName?: string
  InstanceProfileName?: string
  Path?: string
  PathPrefix?: string
  PolicyName?: string
  PolicyArn?: string
  AWSServiceName?: string
}

/** What a caller must be allowed to do for an IAM call: on a user, a role, an instance profile, or a managed policy. */
export function iamAccess(state: IamState, operation: string, input: IamInput, caller: Caller): AccessRequest[] {
  const conditions: AccessRequest['conditions'] = {}
  if (/^(Attach|Detach)/.test(operation) && input.PolicyArn) conditions['iam:policyarn'] = input.PolicyArn
  if (input.AWSServiceName) conditions['iam:awsservicename'] = input.AWSServiceName
  const access = [{ action: `iam:${operation}`, resource: resourceOf(state, operation, input, caller), conditions }]
  return operation === 'AddRoleToInstanceProfile'
    ? [...access, passRole(roleArn(state, input.RoleName ?? ''), 'ec2.amazonaws.com')]
    : access
}

/** What a caller must be allowed to do who hands a role to a service. */
export function passRole(roleArn: string, service: string): AccessRequest {
  return { action: 'iam:PassRole', resource: roleArn, conditions: { 'iam:passedtoservice': service } }
}

/** Where a list is asked for, its kind of resource. */
const listed: Record<string, string> = {
  ListUsers: 'user',
  ListRoles: 'role',
  ListPolicies: 'policy',
  ListInstanceProfiles: 'instance-profile',
}

function resourceOf(state: IamState, operation: string, input: IamInput, { account, arn }: Caller): string {
  const scope = `arn:aws:iam::${account}`
  const { Path = '/', PathPrefix = '/', UserName, RoleName, InstanceProfileName, AWSServiceName } = input
  if (Object.hasOwn(listed, operation)) return `${scope}:${listed[operation]}${PathPrefix}`
  if (operation === 'CreatePolicy') return `${scope}:policy${Path}${input.PolicyName ?? ''}`
  if (AWSServiceName !== undefined) return serviceLinkedRoleArn(account, AWSServiceName)
  if (UserName !== undefined) return state.users.get(UserName)?.arn ?? `${scope}:user${Path}${UserName}`
  if (InstanceProfileName !== undefined) {
    return state.instanceProfiles.get(InstanceProfileName)?.arn ?? `${scope}:instance-profile${Path}${InstanceProfileName}`
  }
  if (RoleName !== undefined) return roleArn(state, RoleName, Path)
  return input.PolicyArn ?? arn
}

const roleArn = (state: IamState, name: string, path = '/'): string =>
  state.roles.get(name)?.arn ?? `arn:aws:iam::${state.account}:role${path}${name}`
