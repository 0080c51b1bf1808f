import type { AttachRolePolicyRequest } from '@aws-sdk/client-iam'
import { limitExceeded, noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { findPolicy } from '../state/policies.ts'
import { getModifiableRole } from '../state/roles.ts'

const MOST_ATTACHED = 10

/** Attaching what is attached already changes nothing. */
export const attachRolePolicy: IamOperation<AttachRolePolicyRequest, object> = (state, { RoleName = '', PolicyArn = '' }) => {
  const { attachedPolicyArns: attached } = getModifiableRole(state, RoleName)
  if (!findPolicy(state, PolicyArn)) throw noSuchEntity(`Policy ${PolicyArn} does not exist or is not attachable.`)
  if (!attached.has(PolicyArn) && attached.size >= MOST_ATTACHED) {
    throw limitExceeded(`Cannot exceed quota for PoliciesPerRole: ${MOST_ATTACHED}`)
  }
  attached.add(PolicyArn)
  return {}
}
