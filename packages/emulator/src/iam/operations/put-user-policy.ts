import type { PutUserPolicyRequest } from '@aws-sdk/client-iam'
import { checkDocument, checkPolicyName, limitExceeded, policySize } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getUserOf } from '../state/users.ts'

/** Of all inline policies of a user together. */
const LARGEST_SIZE = 2048

/** Adds an inline policy or replaces the one of the name. */
export const putUserPolicy: IamOperation<PutUserPolicyRequest, object> = (state, input) => {
  const { PolicyName: name = '', PolicyDocument: document = '' } = input
  const user = getUserOf(state, input.UserName ?? '')
  checkPolicyName(name)
  checkDocument(document)
  let size = policySize(document)
  for (const [other, text] of user.inlinePolicies) if (other !== name) size += policySize(text)
  if (size > LARGEST_SIZE) throw limitExceeded(`Maximum policy size of ${LARGEST_SIZE} bytes exceeded for user ${user.name}`)
  user.inlinePolicies.set(name, document)
  return {}
}
