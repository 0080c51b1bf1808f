import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { mostTasks } from './run-task-form.ts'
import { loading } from './task-definition-chooser.tsx'

interface InstancesChooserProps {
  cluster: string
  /** Container instance ids. */
  value: string[]
  onChange: (containerInstances: string[]) => void
  errorText?: string
}

/** Container instances of a cluster, for StartTask. */
export function InstancesChooser({ cluster, value, onChange, errorText }: InstancesChooserProps) {
  const api = useApi()
  const instances = useQuery(api.instances.list.queryOptions(cluster ? { cluster } : skipToken))
  const options = (instances.data?.items ?? []).map((instance) => ({
    value: instance.id,
    label: instance.id,
    description: [
      instance.ec2InstanceId,
      instance.availabilityZone,
      `${instance.remaining.cpu} CPU units and ${instance.remaining.memory} MiB left`,
    ]
      .filter(Boolean)
      .join(' · '),
    tags: instance.agentConnected ? [instance.status] : [instance.status, 'agent disconnected'],
  }))
  return (
    <FormField
      label="Container instances"
      description="One task starts on each."
      constraintText={`Up to ${mostTasks}`}
      errorText={errorText}
      stretch
    >
      <Multiselect
        selectedOptions={value.map((id) => options.find((option) => option.value === id) ?? { value: id, label: id })}
        options={options}
        placeholder={cluster ? 'Choose container instances' : 'Choose a cluster first'}
        disabled={!cluster}
        filteringType="auto"
        filteringPlaceholder="Find a container instance"
        filteringAriaLabel="Find a container instance"
        deselectAriaLabel={({ label }) => `Take out ${label}`}
        empty="No container instances are registered in this cluster."
        {...loading(instances, 'container instances')}
        onChange={({ detail }) => onChange(detail.selectedOptions.map((option) => option.value ?? ''))}
      />
    </FormField>
  )
}
