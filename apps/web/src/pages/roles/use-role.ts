import type { EcsRoleName, EcsRoleView } from '@gantry/shared/console/role'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'

/** One of the two roles; undefined while it is read, and where IAM may not be read. */
export function useRole(roleName: EcsRoleName): EcsRoleView | undefined {
  return useQuery(useApi().roles.list.queryOptions({})).data?.find((role) => role.roleName === roleName)
}
