import type { RemoveRoleFromInstanceProfileRequest } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { getInstanceProfileOf } from '../state/roles.ts'

export const removeRoleFromInstanceProfile: IamOperation<RemoveRoleFromInstanceProfileRequest, object> = (state, input) => {
  const { InstanceProfileName = '', RoleName = '' } = input
  const profile = getInstanceProfileOf(state, InstanceProfileName)
  if (profile.roleName !== RoleName) throw noSuchEntity(`The role with name ${RoleName} cannot be found.`)
  profile.roleName = undefined
  return {}
}
