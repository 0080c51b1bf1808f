import { counted } from '@gantry/shared/console/can'
import type { RunTaskResult } from '@gantry/shared/console/service'
import { lastPart } from '@gantry/shared/ecs/arn'
import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Column, linkColumn, textColumn } from '../../components/columns.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import type { Failure } from '@gantry/shared/console/listing'
import { useMemo } from 'react'
import { placementFailureWords } from './placement-failures.ts'

interface RunTaskOutcomeProps {
  cluster: string
  /** How many tasks were asked for. */
  wanted: number
  result: RunTaskResult
}

/** What RunTask or StartTask did not do and why, instance by instance, and what it did nevertheless. */
export function RunTaskOutcome({ cluster, wanted, result: { taskArns, failures } }: RunTaskOutcomeProps) {
  const columns = useMemo(() => failureColumns(cluster), [cluster])
  const none = taskArns.length === 0
  return (
    <SpaceBetween size="m">
      <Alert
        type={none ? 'error' : 'warning'}
        header={none ? `None of ${counted(wanted, 'task')} started` : `${taskArns.length} of ${counted(wanted, 'task')} started`}
      >
        {none ? (
          'No container instance can take the task. Each one says why below.'
        ) : (
          <StartedTasks cluster={cluster} arns={taskArns} />
        )}
      </Alert>
      <ResourceTable
        id="placement-failures"
        isShort={failures.length < 10}
        urlKey="failures-"
        title="Container instances that could not take a task"
        query={useMemo(() => loadedRows(failures), [failures])}
        columns={columns}
        rowId={(failure) => `${failure.arn} ${failure.reason}`}
        empty={{ text: 'ECS gave no reason.' }}
      />
    </SpaceBetween>
  )
}

function StartedTasks({ cluster, arns }: { cluster: string; arns: string[] }) {
  return (
    <>
      Started:{' '}
      {arns.map(lastPart).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <PathLink to={(to) => to.task(cluster, id)}>{id}</PathLink>
        </span>
      ))}
      . Run Task once more starts as many again as the form says.
    </>
  )
}

function failureColumns(cluster: string): readonly Column<Failure>[] {
  return [
    linkColumn({
      id: 'instance',
      header: 'Container instance',
      value: ({ arn = '' }) => lastPart(arn) || '–',
      href: ({ arn = '' }, to) => to.instance(cluster, lastPart(arn)),
    }),
    textColumn({ id: 'why', header: 'Why', value: placementFailureWords, minWidth: 320 }),
    textColumn({ id: 'reason', header: 'Reason', value: ({ reason }) => reason }),
  ]
}
