import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { loading } from '../tasks/task-definition-chooser.tsx'

interface SecurityGroupsFieldProps {
  /** Whose groups; undefined while that is not known. */
  vpcId: string | undefined
  /** Group ids. */
  value: readonly string[]
  onChange: (groupIds: string[]) => void
  errorText?: string
}

/** Security groups of a VPC, each with who may connect to what. */
export function SecurityGroupsField({ vpcId, value, onChange, errorText }: SecurityGroupsFieldProps) {
  const api = useApi()
  const groups = useQuery(api.ec2.securityGroups.queryOptions(vpcId ? { vpcId } : skipToken))
  const options = (groups.data?.items ?? []).map(({ groupId, groupName, ingress }) => ({
    value: groupId,
    label: `${groupName} · ${groupId}`,
    description: ingress.length > 0 ? ingress.join(', ') : 'Nobody may connect to it',
  }))
  return (
    <FormField label="Security groups" errorText={errorText}>
      <Multiselect
        selectedOptions={value.map((id) => options.find((option) => option.value === id) ?? { value: id, label: id })}
        options={options}
        placeholder="Choose security groups"
        filteringType="auto"
        filteringAriaLabel="Find a security group"
        deselectAriaLabel={({ label }) => `Take out ${label}`}
        empty="This VPC has no security groups."
        {...loading(groups, 'security groups')}
        onChange={({ detail }) => onChange(detail.selectedOptions.map((option) => option.value ?? ''))}
      />
    </FormField>
  )
}
