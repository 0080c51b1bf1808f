import type { ServiceDetailView } from '@gantry/shared/console/service'
import Checkbox from '@cloudscape-design/components/checkbox'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Column, idColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { useNarrow } from '../../hooks/use-narrow.ts'
import { clockTime, logTime, longTime } from '../../lib/format-time.ts'
import { loadedRows } from '../../lib/loaded.ts'
import { EventMessage } from './event-message.tsx'
import { type EventRow, eventRows } from './event-rows.ts'
import styles from './services.module.css'
import { useService } from './use-service.ts'

/** What the service scheduler reports, newest first, with what it means. */
export function ServiceEventsTab() {
  const service = useService()
  const [params, setParams] = useSearchParams()
  const problemsOnly = params.has('problems')
  const fold = params.get('fold') !== 'no'
  const { events, clusterName, name, taskDefinition } = service
  const rows = useMemo(() => eventRows(events, { problemsOnly, fold }), [events, problemsOnly, fold])
  const isNarrow = useNarrow()
  const columns = useMemo(
    () => eventColumns({ clusterName, name, taskDefinition }, isNarrow),
    [clusterName, name, taskDefinition, isNarrow],
  )

  const change = (key: string, value: string | undefined) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous)
        next.delete('page')
        if (value) next.set(key, value)
        else next.delete(key)
        return next
      },
      { replace: true },
    )

  return (
    <ResourceTable
      id="service-events"
      title="Events"
      description={`Last updated on ${longTime(service.asOf)}`}
      query={useMemo(() => loadedRows(rows), [rows])}
      columns={columns}
      rowId={(row) => row.newest.id}
      filters={
        <div className={styles.checks}>
          <Checkbox checked={problemsOnly} onChange={({ detail }) => change('problems', detail.checked ? 'yes' : undefined)}>
            Problems only
          </Checkbox>
          <Checkbox checked={fold} onChange={({ detail }) => change('fold', detail.checked ? undefined : 'no')}>
            Fold repeats
          </Checkbox>
        </div>
      }
      empty={{
        text: problemsOnly
          ? 'No problem among the events that ECS keeps, which are the last 100.'
          : 'No events yet. The service scheduler writes here what it does and what it cannot do.',
      }}
    />
  )
}

type Service = Pick<ServiceDetailView, 'clusterName' | 'name' | 'taskDefinition'>

/** Where there is room for one column it is the message, with its time above it. */
function eventColumns(service: Service, isNarrow: boolean): readonly Column<EventRow>[] {
  return [
    idColumn({
      id: 'id',
      header: 'Event Id',
      isRowHeader: true,
      minWidth: 190,
      isHidden: isNarrow,
      value: ({ newest }) => newest.id,
    }),
    {
      id: 'time',
      header: 'Event Time',
      minWidth: 190,
      isHidden: isNarrow,
      value: ({ newest }) => logTime(newest.createdAt),
      cell: timeText,
    },
    {
      id: 'message',
      header: 'Message',
      value: ({ newest }) => newest.message,
      cell: (row) => (
        <>
          {isNarrow && <div className={styles.when}>{timeText(row)}</div>}
          <EventMessage row={row} service={service} />
        </>
      ),
    },
  ]
}

/** `2026-11-22 14:04:20 +0000`; of repeats from when to when, and how many. */
function timeText({ newest, oldest, count }: EventRow) {
  if (count === 1) return logTime(newest.createdAt)
  return (
    <span title={`${logTime(oldest.createdAt)} to ${logTime(newest.createdAt)}`}>
      {clockTime(oldest.createdAt)} … {clockTime(newest.createdAt)} (×{count})
    </span>
  )
}
