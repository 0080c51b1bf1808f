import type { TaskView } from '@gantry/shared/console/task'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { type Column, idColumn, statusColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'

const columns: readonly Column<TaskView>[] = [
  idColumn({
    id: 'task',
    header: 'Task',
    isRowHeader: true,
    value: (task) => task.id,
    href: (task, to) => to.task(task.clusterName, task.id),
  }),
  statusColumn({ id: 'status', header: 'Last status', value: (task) => task.lastStatus }),
  statusColumn({ id: 'desired', header: 'Desired status', value: (task) => task.desiredStatus }),
  {
    id: 'task-definition',
    header: 'Task definition',
    value: (task) => task.taskDefinition,
    cell: (task) => <TaskDefinitionLink taskDefinition={task.taskDefinition} />,
  },
  textColumn({ id: 'group', header: 'Group', value: (task) => task.group }),
  textColumn({ id: 'ports', header: 'Host ports', value: hostPorts }),
  timeColumn({ id: 'started', header: 'Started', value: (task) => task.startedAt }),
]

/** The tasks that ECS wants to run on a container instance. */
export function InstanceTasks({ cluster, containerInstance }: { cluster: string; containerInstance: string }) {
  const api = useApi()
  const tasks = useQuery(api.tasks.list.queryOptions({ cluster, containerInstance, desiredStatus: 'RUNNING' }))
  return (
    <ResourceTable
      id="instance-tasks"
      title="Tasks"
      urlKey="tasks-"
      query={tasks}
      columns={columns}
      rowId={(task) => task.arn}
      empty={{ text: 'No tasks run on this container instance.' }}
    />
  )
}

function TaskDefinitionLink({ taskDefinition }: { taskDefinition: string }) {
  const [family = '', revision = ''] = taskDefinition.split(':')
  return <PathLink to={(to) => to.revision(family, Number(revision))}>{taskDefinition}</PathLink>
}

function hostPorts(task: TaskView): string {
  const bindings = task.containers.flatMap((container) => container.networkBindings)
  return bindings.map(({ hostPort, protocol = 'tcp' }) => `${hostPort}/${protocol}`).join(', ')
}
