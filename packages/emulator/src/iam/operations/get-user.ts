import type { GetUserRequest, GetUserResponse } from '@aws-sdk/client-iam'
import { isRoot } from '../../auth/access-keys.ts'
import type { IamOperation } from '../operation.ts'
import { toUser } from '../shapes.ts'
import { getUserOrCaller } from '../state/users.ts'

/** The user named or the caller; the root user has no name and is as old as its account, which began with this epoch. */
export const getUser: IamOperation<GetUserRequest, GetUserResponse> = (state, { UserName }, _now, caller) => {
  if (UserName === undefined && isRoot(caller.arn)) {
    const root = { Path: '/', UserName: undefined, UserId: state.account, Arn: caller.arn, CreateDate: new Date(0) }
    return { User: root }
  }
  return { User: toUser(getUserOrCaller(state, UserName, caller), true) }
}
