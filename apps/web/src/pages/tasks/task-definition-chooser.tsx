import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Select from '@cloudscape-design/components/select'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { splitTaskDefinition } from './task-definition-link.tsx'

interface TaskDefinitionChooserProps {
  /** `family:revision`; `family` alone is its latest ACTIVE revision; empty while nothing is chosen. */
  value: string
  onChange: (taskDefinition: string) => void
  errorText?: string
}

/** Together as wide as the fields below them. */
const grid = [{ colspan: { default: 12, xs: 6 } }, { colspan: { default: 12, xs: 2 } }]

/** A family and one of its ACTIVE revisions, newest first. */
export function TaskDefinitionChooser({ value, onChange, errorText }: TaskDefinitionChooserProps) {
  const api = useApi()
  const { family, revision } = splitTaskDefinition(value)
  const families = useQuery(api.taskDefinitions.families.queryOptions({ status: 'ACTIVE' }))
  const revisions = useQuery(api.taskDefinitions.revisions.queryOptions(family ? { family, status: 'ACTIVE' } : skipToken))
  const latest = revisions.data?.items[0]?.revision
  const chosen = revision ?? latest
  const options = (revisions.data?.items ?? []).map((item) =>
    toOption(item.revision, item.revision === latest ? 'latest' : undefined),
  )
  const known = options.find((option) => option.value === String(chosen))

  return (
    <Grid gridDefinition={grid}>
      <FormField label="Task definition" errorText={errorText} stretch>
        <Select
          selectedOption={family ? { value: family, label: family } : null}
          options={(families.data?.items ?? []).map((item) => ({ value: item.family, label: item.family }))}
          placeholder="Choose a task definition"
          filteringType="auto"
          filteringPlaceholder="Find a family"
          filteringAriaLabel="Find a family"
          ariaRequired
          empty="No ACTIVE task definitions in this Region. Register one first."
          {...loading(families, 'task definitions')}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label="Revision" stretch>
        <Select
          // A service may go on using a revision that is INACTIVE by now: it stays chosen, and cannot be chosen again.
          selectedOption={chosen === undefined ? null : (known ?? toOption(chosen, revisions.isPending ? undefined : 'INACTIVE'))}
          options={options}
          disabled={!family}
          filteringType={options.length > 10 ? 'auto' : 'none'}
          filteringAriaLabel="Find a revision"
          placeholder="–"
          empty="No ACTIVE revisions"
          {...loading(revisions, 'revisions')}
          onChange={({ detail }) => onChange(`${family}:${detail.selectedOption.value}`)}
        />
      </FormField>
    </Grid>
  )
}

function toOption(revision: number, note?: string) {
  return { value: String(revision), label: note ? `${revision} (${note})` : String(revision) }
}

/** How a Select says that its options load or cannot be read. */
export function loading(query: { isLoading: boolean; isError: boolean; data: unknown; refetch: () => unknown }, what: string) {
  const failed = query.isError && query.data === undefined
  return {
    statusType: query.isLoading ? 'loading' : failed ? 'error' : 'finished',
    loadingText: `Loading ${what}`,
    errorText: `The ${what} could not be read.`,
    recoveryText: 'Retry',
    onLoadItems: () => void (failed && query.refetch()),
  } as const
}
