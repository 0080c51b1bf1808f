import { counted } from '@gantry/shared/console/can'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { loading } from './task-definition-chooser.tsx'

interface ClusterChooserProps {
  value: string
  onChange: (cluster: string) => void
  errorText?: string
}

/** One of the Region's clusters. */
export function ClusterChooser({ value, onChange, errorText }: ClusterChooserProps) {
  const api = useApi()
  const clusters = useQuery(api.clusters.list.queryOptions({}))
  const options = (clusters.data?.items ?? []).map(({ name, registeredContainerInstancesCount: count }) => ({
    value: name,
    label: name,
    description: count === 0 ? 'No container instances' : counted(count, 'container instance'),
  }))
  return (
    <FormField label="Cluster" errorText={errorText}>
      <Select
        selectedOption={value ? (options.find((option) => option.value === value) ?? { value, label: value }) : null}
        options={options}
        placeholder="Choose a cluster"
        filteringType="auto"
        filteringPlaceholder="Find a cluster"
        filteringAriaLabel="Find a cluster"
        ariaRequired
        empty="No clusters in this Region. Create one first."
        {...loading(clusters, 'clusters')}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
