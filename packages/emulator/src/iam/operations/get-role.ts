import type { GetRoleRequest, GetRoleResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { toRole } from '../shapes.ts'
import { getRoleOf } from '../state/roles.ts'

export const getRole: IamOperation<GetRoleRequest, GetRoleResponse> = (state, { RoleName = '' }) => ({
  Role: toRole(getRoleOf(state, RoleName), true),
})
