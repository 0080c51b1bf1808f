import Select from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import { fixed, useApi } from '../../api.tsx'
import { loading } from '../tasks/task-definition-chooser.tsx'

/** The instance types with the CPU units and MiB that each registers. */
export function InstanceTypeSelect({ value, onChange }: { value: string; onChange: (instanceType: string) => void }) {
  const api = useApi()
  const types = useQuery(api.ec2.instanceTypes.queryOptions({}, fixed))
  const options = (types.data ?? []).map((type) => ({
    value: type.instanceType,
    label: type.instanceType,
    description: `${type.vcpu * 1024} CPU units, ${type.memory.toLocaleString('en')} MiB`,
  }))
  return (
    <Select
      selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
      options={options}
      filteringType="auto"
      filteringAriaLabel="Find an instance type"
      {...loading(types, 'instance types')}
      onChange={({ detail }) => onChange(detail.selectedOption.value!)}
    />
  )
}
