import { allowed, refused, type Can } from '@gantry/shared/console/can'
import type { TaskView } from '@gantry/shared/console/task'
import { taskCan } from '@gantry/shared/console/task-can'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { runningTaskColumns, stoppedTaskColumns } from './task-columns.tsx'
import { TaskStatusSwitch, useDesiredStatus } from './task-status-switch.tsx'
import { TasksStop } from './tasks-stop.tsx'

interface TasksTableProps {
  cluster: string
  /** Only tasks of this service, or on this container instance. */
  serviceName?: string
  containerInstance?: string
  /** How a first task comes about. */
  empty: { text: ReactNode; action?: ReactNode }
  /** Behind those for the chosen tasks. */
  actions?: ReactNode
}

/** Tasks with a switch between running and stopped ones, to stop them and to run more of them. */
export function TasksTable({ cluster, serviceName, containerInstance, empty, actions }: TasksTableProps) {
  const api = useApi()
  const to = usePaths()
  const [desiredStatus, setDesiredStatus] = useDesiredStatus()
  const tasks = useQuery(api.tasks.list.queryOptions({ cluster, desiredStatus, serviceName, containerInstance }))
  const selection = useSelection(tasks.data?.items, (task) => task.arn)
  const [stopping, setStopping] = useState<TaskView[]>()
  const isStopped = desiredStatus === 'STOPPED'
  const [chosen] = selection.rows

  return (
    <>
      <ResourceTable
        key={desiredStatus}
        id={isStopped ? 'tasks-stopped' : 'tasks'}
        title="Tasks"
        query={tasks}
        columns={isStopped ? stoppedTaskColumns : runningTaskColumns}
        rowId={(task) => task.arn}
        defaultSort={isStopped ? '-stopped' : undefined}
        selection={{ ...selection, mode: 'multi' }}
        filters={<TaskStatusSwitch status={desiredStatus} onChange={setDesiredStatus} />}
        empty={isStopped ? { text: 'No stopped tasks. ECS shows a task for about an hour after it has stopped.' } : empty}
        actions={
          <>
            <ActionButton
              can={canStop(selection.rows)}
              onClick={() => setStopping(selection.rows.filter((task) => taskCan.stop(task).allowed))}
            >
              Stop
            </ActionButton>
            <ActionButton can={canRunMore(selection.rows)} href={to.runTask({ cluster, like: chosen?.id })}>
              Run more like this
            </ActionButton>
            {actions}
          </>
        }
      />
      {stopping && <TasksStop cluster={cluster} tasks={stopping} onClose={() => setStopping(undefined)} />}
    </>
  )
}

function canStop(tasks: TaskView[]): Can {
  const [first] = tasks
  if (!first) return refused('Choose one or more tasks first.')
  return tasks.some((task) => taskCan.stop(task).allowed) ? allowed : taskCan.stop(first)
}

function canRunMore(tasks: TaskView[]): Can {
  return tasks.length === 1 ? allowed : refused('Choose one task first.')
}
