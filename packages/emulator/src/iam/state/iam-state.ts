import type { Tag } from '@aws-sdk/client-iam'
import type { AccessKey } from '../../auth/access-keys.ts'

/** Everything that IAM remembers of one account. Plain data, in insertion order; times are epoch milliseconds. */
export interface IamState {
  account: string
  /** State of the random number generator (see random.ts). */
  random: number
  /** By name. */
  users: Map<string, IamUser>
  /** By access key id. */
  accessKeys: Map<string, IamAccessKey>
  /** Customer managed policies, by ARN. */
  policies: Map<string, ManagedPolicy>
  /** By name. */
  roles: Map<string, IamRole>
  /** By name. */
  instanceProfiles: Map<string, InstanceProfile>
}

/** Whoever has policies: a user or a role. */
export interface PolicyHolder {
  /** Documents by name. */
  inlinePolicies: Map<string, string>
  attachedPolicyArns: Set<string>
}

export interface IamUser extends PolicyHolder {
  name: string
  path: string
  id: string
  arn: string
  createdAt: number
  tags: Tag[]
}

export interface IamRole extends PolicyHolder {
  name: string
  path: string
  /** `AROA…`. */
  id: string
  arn: string
  description?: string
  /** Who may take the role: the trust policy's document. */
  trustPolicy: string
  createdAt: number
  maxSessionDuration: number
  tags: Tag[]
}

export interface InstanceProfile {
  name: string
  path: string
  /** `AIPA…`. */
  id: string
  arn: string
  createdAt: number
  tags: Tag[]
  /** One at most. */
  roleName?: string
}

export interface IamAccessKey {
  id: string
  secret: string
  userName: string
  isActive: boolean
  createdAt: number
}

export interface ManagedPolicy {
  name: string
  path: string
  id: string
  arn: string
  description?: string
  document: string
  createdAt: number
  tags: Tag[]
}

/** An account that has nothing in IAM. The seed decides every id and every secret that follows. */
export function createIamState({ account, seed }: { account: string; seed: number }): IamState {
  return {
    account,
    random: seed | 0,
    users: new Map(),
    accessKeys: new Map(),
    policies: new Map(),
    roles: new Map(),
    instanceProfiles: new Map(),
  }
}

/** A user's active key of this id, as signatures need it. */
export function findIamKey(state: IamState, id: string): AccessKey | undefined {
  const key = state.accessKeys.get(id)
  const user = key?.isActive ? state.users.get(key.userName) : undefined
  return key && user && { id, secret: key.secret, account: state.account, arn: user.arn, principalId: user.id }
}

export function keysOf(state: IamState, userName: string): IamAccessKey[] {
  return [...state.accessKeys.values()].filter((key) => key.userName === userName)
}
