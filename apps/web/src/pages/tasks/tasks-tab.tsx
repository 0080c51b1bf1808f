import Button from '@cloudscape-design/components/button'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { TasksTable } from './tasks-table.tsx'

/** The tasks of a cluster. */
export function TasksTab() {
  const cluster = useRequiredParam('cluster')
  const to = usePaths()
  const run = (
    <Button variant="primary" href={to.runTask({ cluster })}>
      Run new Task
    </Button>
  )
  return (
    <TasksTable
      cluster={cluster}
      actions={run}
      empty={{
        text: 'No tasks are to run here. A task is a task definition at work: run one now, or let a service keep some running.',
        action: run,
      }}
    />
  )
}
