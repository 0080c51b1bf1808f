import type { AttachUserPolicyRequest } from '@aws-sdk/client-iam'
import { limitExceeded, noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { findPolicy } from '../state/policies.ts'
import { getUserOf } from '../state/users.ts'

const MOST_ATTACHED = 10

/** Attaching what is attached already changes nothing. */
export const attachUserPolicy: IamOperation<AttachUserPolicyRequest, object> = (state, { UserName = '', PolicyArn = '' }) => {
  const user = getUserOf(state, UserName)
  if (!findPolicy(state, PolicyArn)) throw noSuchEntity(`Policy ${PolicyArn} does not exist or is not attachable.`)
  const attached = user.attachedPolicyArns
  if (!attached.has(PolicyArn) && attached.size >= MOST_ATTACHED) {
    throw limitExceeded(`Cannot exceed quota for PoliciesPerUser: ${MOST_ATTACHED}`)
  }
  attached.add(PolicyArn)
  return {}
}
