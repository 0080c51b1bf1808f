import type { GetRolePolicyRequest, GetRolePolicyResponse } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { encodeDocument } from '../shapes.ts'
import { getRoleOf } from '../state/roles.ts'

export const getRolePolicy: IamOperation<GetRolePolicyRequest, GetRolePolicyResponse> = (state, input) => {
  const { RoleName = '', PolicyName = '' } = input
  const document = getRoleOf(state, RoleName).inlinePolicies.get(PolicyName)
  if (document === undefined) throw noSuchEntity(`The role policy with name ${PolicyName} cannot be found.`)
  return { RoleName, PolicyName, PolicyDocument: encodeDocument(document) }
}
