import type { ListRoleTagsRequest, ListRoleTagsResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { getRoleOf } from '../state/roles.ts'

/** By key. */
export const listRoleTags: IamOperation<ListRoleTagsRequest, ListRoleTagsResponse> = (state, input) => {
  const { items, ...page } = pageOf(getRoleOf(state, input.RoleName ?? '').tags, ({ Key = '' }) => Key, input)
  return { Tags: items, ...page }
}
