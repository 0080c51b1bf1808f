import type { DeletePolicyRequest } from '@aws-sdk/client-iam'
import { AwsError } from '../../protocol/aws-error.ts'
import { awsManagedPolicies } from '../aws-managed-policies.ts'
import { deleteConflict } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { attachmentsOf, getPolicyOf } from '../state/policies.ts'

/** Policies of AWS cannot be deleted, those attached to a user not yet. */
export const deletePolicy: IamOperation<DeletePolicyRequest, object> = (state, { PolicyArn = '' }, _now, caller) => {
  const { arn } = getPolicyOf(state, PolicyArn)
  if (awsManagedPolicies.has(arn)) {
    throw new AwsError(
      'AccessDenied',
      `User: ${caller.arn} is not authorized to perform: iam:DeletePolicy on resource: policy ${arn}`,
      403,
    )
  }
  if (attachmentsOf(state, arn) > 0) throw deleteConflict('Cannot delete a policy attached to entities.')
  state.policies.delete(arn)
  return {}
}
