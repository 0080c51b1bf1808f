import type { GetPolicyRequest, GetPolicyResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { toPolicy } from '../shapes.ts'
import { getPolicyOf } from '../state/policies.ts'

export const getPolicy: IamOperation<GetPolicyRequest, GetPolicyResponse> = (state, { PolicyArn = '' }) => ({
  Policy: toPolicy(state, getPolicyOf(state, PolicyArn), true),
})
