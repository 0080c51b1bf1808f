import type { GetUserPolicyRequest, GetUserPolicyResponse } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { encodeDocument } from '../shapes.ts'
import { getUserOf } from '../state/users.ts'

export const getUserPolicy: IamOperation<GetUserPolicyRequest, GetUserPolicyResponse> = (state, input) => {
  const { UserName = '', PolicyName = '' } = input
  const document = getUserOf(state, UserName).inlinePolicies.get(PolicyName)
  if (document === undefined) throw noSuchEntity(`The user policy with name ${PolicyName} cannot be found.`)
  return { UserName, PolicyName, PolicyDocument: encodeDocument(document) }
}
