import type { ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toInstanceProfile } from '../shapes.ts'
import { getRoleOf, profilesOf } from '../state/roles.ts'

/** The instance profiles that hold a role, by name. */
export const listInstanceProfilesForRole: IamOperation<
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse
> = (state, input) => {
  const role = getRoleOf(state, input.RoleName ?? '')
  const { items, ...page } = pageOf(profilesOf(state, role.name), ({ name }) => name, input)
  return { InstanceProfiles: items.map((profile) => toInstanceProfile(state, profile, false)), ...page }
}
