import { taskSize } from '@gantry/shared/console/launch/task-size'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import { fixed, useApi } from '../../api.tsx'

interface InstanceTypeFieldProps {
  value: string
  onChange: (instanceType: string) => void
  taskDefinition: TaskDefinitionDocument
  errorText?: string
}

/** The instance types, each with how many of the tasks it holds by CPU and memory. */
export function InstanceTypeField({ value, onChange, taskDefinition, errorText }: InstanceTypeFieldProps) {
  const api = useApi()
  const types = useQuery(api.ec2.instanceTypes.queryOptions({}, fixed))
  const task = taskSize(taskDefinition)
  const options = (types.data ?? []).map(({ instanceType, vcpu, memory }) => {
    const cpu = vcpu * 1024
    const room = Math.min(
      task.cpu > 0 ? Math.floor(cpu / task.cpu) : Infinity,
      task.memory > 0 ? Math.floor(memory / task.memory) : Infinity,
    )
    return {
      value: instanceType,
      label: instanceType,
      description: `${cpu} CPU units, ${memory.toLocaleString('en')} MiB`,
      room,
    }
  })
  const chosen = options.find((option) => option.value === value)
  return (
    <FormField
      label="EC2 instance type"
      errorText={errorText}
      warningText={
        chosen?.room === 0
          ? `A task reserves ${task.cpu} CPU units and ${task.memory} MiB: more than a ${value} has. It would not be placed.`
          : undefined
      }
      description={`A task reserves ${task.cpu} CPU units and ${task.memory.toLocaleString('en')} MiB.`}
    >
      <Select
        selectedOption={chosen ?? { value, label: value }}
        options={options}
        statusType={types.isPending ? 'loading' : types.isError ? 'error' : 'finished'}
        loadingText="Loading instance types"
        errorText="The instance types could not be read."
        recoveryText="Retry"
        onLoadItems={() => types.isError && void types.refetch()}
        filteringType="auto"
        filteringAriaLabel="Find an instance type"
        onChange={({ detail }) => onChange(detail.selectedOption.value!)}
      />
    </FormField>
  )
}
