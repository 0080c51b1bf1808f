import type { EcsRoleView } from '@gantry/shared/console/role'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { notify } from '../../lib/notifications.ts'
import { rolePurposes, roleRemedy } from './role-words.ts'

/** What a role lacks, and the way to it. Nothing for a role that is fit. */
export function RoleProblems({ role }: { role: EcsRoleView }) {
  const api = useApi()
  const { roleName, problems, exists } = role
  const create = useMutation(
    api.roles.create.mutationOptions({
      onSuccess(made) {
        const text =
          made.problems.length === 0 ? `Role ${roleName} is ready.` : `Role ${roleName} is made, but ${made.problems[0]}`
        notify({ type: made.problems.length === 0 ? 'success' : 'warning', text })
      },
    }),
  )
  if (problems.length === 0) return null
  const remedy = roleRemedy(role)
  return (
    <SpaceBetween size="s">
      <Alert
        type="warning"
        header={exists ? `${roleName} is not fit` : `${roleName} is missing`}
        action={
          remedy !== 'none' && (
            <Button formAction="none" loading={create.isPending} onClick={() => create.mutate({ roleName })}>
              {remedy === 'create' ? `Create ${roleName}` : 'Add what is missing'}
            </Button>
          )
        }
      >
        {exists ? (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : (
          rolePurposes[roleName].purpose
        )}
      </Alert>
      <ErrorAlert error={create.error} />
    </SpaceBetween>
  )
}
