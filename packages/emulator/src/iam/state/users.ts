import { isRoot } from '../../auth/access-keys.ts'
import type { Caller } from '../../ecs/operation.ts'
import { validationError } from '../../protocol/query/read-form.ts'
import { noSuchEntity } from '../checks.ts'
import type { IamAccessKey, IamState, IamUser } from './iam-state.ts'

/** Throws NoSuchEntity. */
export function getUserOf(state: IamState, name: string): IamUser {
  const user = state.users.get(name)
  if (!user) throw noSuchEntity(`The user with name ${name} cannot be found.`)
  return user
}

/** The user named, or the one whose key signed the request. The root user has no name. */
export function getUserOrCaller(state: IamState, name: string | undefined, caller: Caller): IamUser {
  if (name !== undefined) return getUserOf(state, name)
  if (isRoot(caller.arn)) throw validationError('Must specify userName when calling with non-User credentials')
  return getUserOf(state, caller.arn.slice(caller.arn.lastIndexOf('/') + 1))
}

/** A key of that user. Throws NoSuchEntity. */
export function getKeyOf(state: IamState, user: IamUser, id: string): IamAccessKey {
  const key = state.accessKeys.get(id)
  if (key?.userName !== user.name) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`)
  return key
}
