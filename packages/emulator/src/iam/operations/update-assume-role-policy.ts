import type { UpdateAssumeRolePolicyRequest } from '@aws-sdk/client-iam'
import { checkTrustPolicy } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'

/** Replaces the trust policy: who may take the role from now on. */
export const updateAssumeRolePolicy: IamOperation<UpdateAssumeRolePolicyRequest, object> = (state, input) => {
  const { RoleName = '', PolicyDocument = '' } = input
  const role = getModifiableRole(state, RoleName)
  checkTrustPolicy(state, PolicyDocument)
  role.trustPolicy = PolicyDocument
  return {}
}
