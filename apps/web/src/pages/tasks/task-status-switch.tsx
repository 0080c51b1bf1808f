import SegmentedControl from '@cloudscape-design/components/segmented-control'
import { useSearchParams } from 'react-router'

/** Which tasks a list shows: those that are to run, or those that are to stop and have stopped. */
export type DesiredStatus = 'RUNNING' | 'STOPPED'

/** The wish in the address: `?status=STOPPED`. */
export function useDesiredStatus(): [DesiredStatus, (status: DesiredStatus) => void] {
  const [params, setParams] = useSearchParams()
  const set = (status: DesiredStatus) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous)
        next.delete('page')
        if (status === 'STOPPED') next.set('status', status)
        else next.delete('status')
        return next
      },
      { replace: true },
    )
  return [params.get('status') === 'STOPPED' ? 'STOPPED' : 'RUNNING', set]
}

export function TaskStatusSwitch({ status, onChange }: { status: DesiredStatus; onChange: (status: DesiredStatus) => void }) {
  return (
    <SegmentedControl
      label="Desired task status"
      selectedId={status}
      options={[
        { id: 'RUNNING', text: 'Running' },
        { id: 'STOPPED', text: 'Stopped' },
      ]}
      onChange={({ detail }) => onChange(detail.selectedId as DesiredStatus)}
    />
  )
}
