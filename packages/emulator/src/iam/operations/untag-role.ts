import type { UntagRoleRequest } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { getModifiableRole } from '../state/roles.ts'
import { withoutTags } from '../state/tags.ts'

/** Keys that are not there are passed over. */
export const untagRole: IamOperation<UntagRoleRequest, object> = (state, { RoleName = '', TagKeys = [] }) => {
  const role = getModifiableRole(state, RoleName)
  role.tags = withoutTags(role.tags, TagKeys)
  return {}
}
