import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from '@aws-sdk/client-iam'
import { limitExceeded } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { toAccessKeyMetadata } from '../shapes.ts'
import { type IamAccessKey, keysOf } from '../state/iam-state.ts'
import { newAccessKeyId, newSecret } from '../state/random.ts'
import { getUserOrCaller } from '../state/users.ts'

const MOST_KEYS = 2

/** The secret is told here and nowhere else. */
export const createAccessKey: IamOperation<CreateAccessKeyRequest, CreateAccessKeyResponse> = (state, input, now, caller) => {
  const user = getUserOrCaller(state, input.UserName, caller)
  if (keysOf(state, user.name).length >= MOST_KEYS) throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${MOST_KEYS}`)
  const key: IamAccessKey = {
    id: newAccessKeyId(state),
    secret: newSecret(state),
    userName: user.name,
    isActive: true,
    createdAt: now,
  }
  state.accessKeys.set(key.id, key)
  const { UserName, AccessKeyId, Status, CreateDate } = toAccessKeyMetadata(key)
  return { AccessKey: { UserName, AccessKeyId, Status, CreateDate, SecretAccessKey: key.secret } }
}
