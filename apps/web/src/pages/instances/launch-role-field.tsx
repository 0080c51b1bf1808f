import { INSTANCE_ROLE } from '@gantry/shared/console/launch/launch-names'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { apiErrorOf, useApi } from '../../api.tsx'
import { RoleProblems } from '../roles/role-problems.tsx'
import { useRole } from '../roles/use-role.ts'

interface LaunchRoleFieldProps {
  /** Name of an instance profile. */
  value: string
  onChange: (instanceProfileName: string) => void
  errorText?: string
}

/** The role that the agents get, by its instance profile; says at once when it is missing or not fit. */
export function LaunchRoleField({ value, onChange, errorText }: LaunchRoleFieldProps) {
  const api = useApi()
  const profiles = useQuery(api.ec2.instanceProfiles.queryOptions({}))
  const role = useRole(INSTANCE_ROLE)
  const others = (profiles.data?.items ?? [])
    .filter(({ instanceProfileName }) => instanceProfileName !== INSTANCE_ROLE)
    .map(({ instanceProfileName, roleName }) => ({
      value: instanceProfileName,
      label: instanceProfileName,
      description: roleName ? `Role ${roleName}` : 'It holds no role: the agent never connects.',
    }))
  const options = [{ value: INSTANCE_ROLE, label: INSTANCE_ROLE, description: 'The role of the guide' }, ...others]
  return (
    <SpaceBetween size="s">
      <FormField
        label="IAM role"
        description="The agent calls ECS with it. Without a fit role, the instance never connects to its cluster."
        errorText={errorText}
        warningText={profiles.error ? `Other roles could not be read: ${apiErrorOf(profiles.error).message}` : undefined}
        constraintText={
          value === INSTANCE_ROLE ? undefined : 'It must allow what the policy AmazonEC2ContainerServiceforEC2Role allows.'
        }
      >
        <Select
          selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
          options={options}
          filteringType={options.length > 8 ? 'auto' : 'none'}
          filteringAriaLabel="Find a role"
          statusType={profiles.isPending ? 'loading' : 'finished'}
          loadingText="Loading roles"
          onChange={({ detail }) => onChange(detail.selectedOption.value!)}
        />
      </FormField>
      {value === INSTANCE_ROLE && role && role.problems.length > 0 && <RoleProblems role={role} />}
    </SpaceBetween>
  )
}
