import type { DetachUserPolicyRequest } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getUserOf } from '../state/users.ts'

export const detachUserPolicy: IamOperation<DetachUserPolicyRequest, object> = (state, { UserName = '', PolicyArn = '' }) => {
  const wasAttached = getUserOf(state, UserName).attachedPolicyArns.delete(PolicyArn)
  if (!wasAttached) throw noSuchEntity(`Policy ${PolicyArn} was not found.`)
  return {}
}
