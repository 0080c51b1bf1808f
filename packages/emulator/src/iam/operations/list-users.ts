import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toUser } from '../shapes.ts'

/** By name. */
export const listUsers: IamOperation<ListUsersRequest, ListUsersResponse> = (state, input) => {
  const { PathPrefix = '/' } = input
  const users = [...state.users.values()].filter(({ path }) => path.startsWith(PathPrefix))
  const { items, ...page } = pageOf(users, ({ name }) => name, input)
  return { Users: items.map((user) => toUser(user, false)), ...page }
}
