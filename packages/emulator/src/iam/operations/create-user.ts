import type { CreateUserRequest, CreateUserResponse } from '@aws-sdk/client-iam'
import { alreadyExists, checkPath, checkUserName, limitExceeded } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { toUser } from '../shapes.ts'
import type { IamUser } from '../state/iam-state.ts'
import { newUniqueId } from '../state/random.ts'

const MOST_USERS = 5000

/** Names are not distinguished by case. */
export const createUser: IamOperation<CreateUserRequest, CreateUserResponse> = (state, input, now) => {
  const { UserName: name = '', Path: path = '/', Tags: tags = [] } = input
  checkUserName(name)
  checkPath(path)
  const sameName = [...state.users.keys()].find((other) => other.toLowerCase() === name.toLowerCase())
  if (sameName !== undefined) throw alreadyExists(`User with name ${name} already exists.`)
  if (state.users.size >= MOST_USERS) throw limitExceeded(`Cannot exceed quota for UsersPerAccount: ${MOST_USERS}`)

  const user: IamUser = {
    name,
    path,
    id: newUniqueId(state, 'AIDA'),
    arn: `arn:aws:iam::${state.account}:user${path}${name}`,
    createdAt: now,
    tags,
    inlinePolicies: new Map(),
    attachedPolicyArns: new Set(),
  }
  state.users.set(name, user)
  return { User: toUser(user, true) }
}
