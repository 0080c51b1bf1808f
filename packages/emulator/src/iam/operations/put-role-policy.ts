import type { PutRolePolicyRequest } from '@aws-sdk/client-iam'
import { checkDocument, checkPolicyName, limitExceeded, policySize } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'

/** Of all inline policies of a role together. */
const LARGEST_SIZE = 10_240

/** Adds an inline policy or replaces the one of the name. */
export const putRolePolicy: IamOperation<PutRolePolicyRequest, object> = (state, input) => {
  const { PolicyName: name = '', PolicyDocument: document = '' } = input
  const role = getModifiableRole(state, input.RoleName ?? '')
  checkPolicyName(name)
  checkDocument(document)
  let size = policySize(document)
  for (const [other, text] of role.inlinePolicies) if (other !== name) size += policySize(text)
  if (size > LARGEST_SIZE) throw limitExceeded(`Maximum policy size of ${LARGEST_SIZE} bytes exceeded for role ${role.name}`)
  role.inlinePolicies.set(name, document)
  return {}
}
