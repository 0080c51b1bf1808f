import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageLoading } from '../../components/page-loading.tsx'
import { RoleSection } from './role-section.tsx'

/** The two account-wide roles that ECS with container instances needs: whether they are fit, and what is in them. */
export function RolesPage() {
  const roles = useQuery(useApi().roles.list.queryOptions({}))
  return (
    <>
      <PageHeader
        title="IAM roles"
        description="With these two roles, container instances and the service scheduler act for you. They belong to the account, not to a Region."
      />
      <SpaceBetween size="l">
        {roles.data?.map((role) => (
          <RoleSection key={role.roleName} role={role} />
        ))}
        {!roles.data &&
          (roles.error ? (
            <ErrorAlert error={roles.error} onRetry={() => void roles.refetch()} />
          ) : (
            <PageLoading name="IAM roles" />
          ))}
      </SpaceBetween>
    </>
  )
}
