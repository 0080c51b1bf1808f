import type { DetachRolePolicyRequest } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'

export const detachRolePolicy: IamOperation<DetachRolePolicyRequest, object> = (state, { RoleName = '', PolicyArn = '' }) => {
  const wasAttached = getModifiableRole(state, RoleName).attachedPolicyArns.delete(PolicyArn)
  if (!wasAttached) throw noSuchEntity(`Policy ${PolicyArn} was not found.`)
  return {}
}
