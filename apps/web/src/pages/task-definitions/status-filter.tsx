import Select from '@cloudscape-design/components/select'
import { useSearchParams } from 'react-router'

export type StatusWish = 'ACTIVE' | 'INACTIVE' | 'ALL'

const options = [
  { value: 'ACTIVE', label: 'Status: ACTIVE' },
  { value: 'INACTIVE', label: 'Status: INACTIVE' },
  { value: 'ALL', label: 'Status: ALL' },
]

/** Which revisions the list asks for. Kept in the address. */
export function useStatusWish(): [StatusWish, (status: StatusWish) => void] {
  const [search, setSearch] = useSearchParams()
  const status = search.get('status')
  const change = (next: StatusWish) =>
    setSearch(
      (query) => {
        if (next === 'ACTIVE') query.delete('status')
        else query.set('status', next)
        query.delete('page')
        return query
      },
      { replace: true },
    )
  return [status === 'INACTIVE' || status === 'ALL' ? status : 'ACTIVE', change]
}

export function StatusFilter({ status, onChange }: { status: StatusWish; onChange: (status: StatusWish) => void }) {
  return (
    <Select
      ariaLabel="Status"
      options={options}
      selectedOption={options.find(({ value }) => value === status) ?? null}
      onChange={({ detail }) => onChange(detail.selectedOption.value as StatusWish)}
    />
  )
}
