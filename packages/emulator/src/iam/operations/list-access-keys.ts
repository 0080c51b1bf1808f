import type { ListAccessKeysRequest, ListAccessKeysResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toAccessKeyMetadata } from '../shapes.ts'
import { keysOf } from '../state/iam-state.ts'
import { getUserOrCaller } from '../state/users.ts'

export const listAccessKeys: IamOperation<ListAccessKeysRequest, ListAccessKeysResponse> = (state, input, _now, caller) => {
  const user = getUserOrCaller(state, input.UserName, caller)
  const { items, ...page } = pageOf(keysOf(state, user.name), ({ id }) => id, input)
  return { AccessKeyMetadata: items.map(toAccessKeyMetadata), ...page }
}
