import type { ListRolesRequest, ListRolesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toRole } from '../shapes.ts'

/** By name, without tags. */
export const listRoles: IamOperation<ListRolesRequest, ListRolesResponse> = (state, input) => {
  const { PathPrefix = '/' } = input
  const roles = [...state.roles.values()].filter(({ path }) => path.startsWith(PathPrefix))
  const { items, ...page } = pageOf(roles, ({ name }) => name, input)
  return { Roles: items.map((role) => toRole(role, false)), ...page }
}
