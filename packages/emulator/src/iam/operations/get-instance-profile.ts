import type { GetInstanceProfileRequest, GetInstanceProfileResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { toInstanceProfile } from '../shapes.ts'
import { getInstanceProfileOf } from '../state/roles.ts'

export const getInstanceProfile: IamOperation<GetInstanceProfileRequest, GetInstanceProfileResponse> = (state, input) => ({
  InstanceProfile: toInstanceProfile(state, getInstanceProfileOf(state, input.InstanceProfileName ?? ''), true),
})
