import type { DeleteAccessKeyRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { getKeyOf, getUserOrCaller } from '../state/users.ts'

export const deleteAccessKey: IamOperation<DeleteAccessKeyRequest, object> = (state, input, _now, caller) => {
  const { id } = getKeyOf(state, getUserOrCaller(state, input.UserName, caller), input.AccessKeyId ?? '')
  state.accessKeys.delete(id)
  return {}
}
