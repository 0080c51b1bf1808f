import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts'
import { isRoot } from '../../auth/access-keys.ts'
import type { IamOperation } from '../../iam/operation.ts'
import { getUserOrCaller } from '../../iam/state/users.ts'

/** Who signed the request. Everybody may ask. */
export const getCallerIdentity: IamOperation<GetCallerIdentityRequest, GetCallerIdentityResponse> = (
  state,
  _input,
  _now,
  caller,
) => ({
  UserId: isRoot(caller.arn) ? caller.account : getUserOrCaller(state, undefined, caller).id,
  Account: caller.account,
  Arn: caller.arn,
})
