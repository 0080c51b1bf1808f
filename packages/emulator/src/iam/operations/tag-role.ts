import type { TagRoleRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'
import { withTags } from '../state/tags.ts'

/** Adds tags, or replaces the values of those whose keys are there. */
export const tagRole: IamOperation<TagRoleRequest, object> = (state, { RoleName = '', Tags = [] }) => {
  const role = getModifiableRole(state, RoleName)
  role.tags = withTags(role.tags, Tags)
  return {}
}
