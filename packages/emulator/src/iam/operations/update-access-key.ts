import type { UpdateAccessKeyRequest } from '@aws-sdk/client-iam'
import { constraintError } from '../../protocol/query/read-form.ts'
import type { IamOperation } from '../operation.ts'
import { getKeyOf, getUserOrCaller } from '../state/users.ts'

/** Makes a key inactive, which then signs nothing, or active again. */
export const updateAccessKey: IamOperation<UpdateAccessKeyRequest, object> = (state, input, _now, caller) => {
  const { AccessKeyId = '', Status, UserName } = input
  if (Status !== 'Active' && Status !== 'Inactive') {
    throw constraintError(Status ?? '', 'status', 'Member must satisfy enum value set: [Active, Inactive]')
  }
  const key = getKeyOf(state, getUserOrCaller(state, UserName, caller), AccessKeyId)
  key.isActive = Status === 'Active'
  return {}
}
