import type { TaskView } from '@gantry/shared/console/task'
import { taskVerdict } from '@gantry/shared/ecs/task-verdict'
import { type Column, idColumn, linkColumn, statusColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { ShortText } from './short-text.tsx'
import { taskDefinitionHref } from './task-definition-link.tsx'

/** Tasks that are to run. */
export const runningTaskColumns: readonly Column<TaskView>[] = [
  task(),
  taskDefinition(),
  containerInstance(),
  lastStatus(),
  desiredStatus(),
  startedBy(),
  group(),
  timeColumn({ id: 'started', header: 'Started at', value: (task) => task.startedAt }),
  textColumn({ id: 'zone', header: 'Availability Zone', value: (task) => task.availabilityZone, isHidden: true }),
  textColumn({ id: 'health', header: 'Health', value: (task) => task.healthStatus, isHidden: true }),
  timeColumn({ id: 'created', header: 'Created at', value: (task) => task.createdAt, isHidden: true }),
]

/** Tasks that have stopped or are about to: why comes right behind which. */
export const stoppedTaskColumns: readonly Column<TaskView>[] = [
  task(),
  textColumn({ id: 'reason', header: 'Stopped reason', value: stoppedReason, minWidth: 320, maxWidth: 520 }),
  timeColumn({ id: 'stopped', header: 'Stopped at', value: (task) => task.stoppedAt }),
  taskDefinition(),
  containerInstance(),
  lastStatus(),
  desiredStatus(),
  startedBy(),
  group(),
  timeColumn({ id: 'started', header: 'Started at', value: (task) => task.startedAt, isHidden: true }),
  textColumn({ id: 'code', header: 'Stop code', value: (task) => task.stopCode, isHidden: true }),
]

function task(): Column<TaskView> {
  return idColumn({
    id: 'task',
    header: 'Task',
    isRowHeader: true,
    value: (task) => task.id,
    href: (task, to) => to.task(task.clusterName, task.id),
  })
}

function taskDefinition(): Column<TaskView> {
  return linkColumn({
    id: 'task-definition',
    header: 'Task definition',
    isRowHeader: false,
    value: (task) => task.taskDefinition,
    href: (task, to) => taskDefinitionHref(task.taskDefinition, to),
  })
}

function containerInstance(): Column<TaskView> {
  return {
    id: 'instance',
    header: 'Container instance',
    value: (task) => task.containerInstanceId,
    cell: ({ clusterName, containerInstanceId: id }) =>
      id ? (
        <PathLink to={(to) => to.instance(clusterName, id)}>
          <ShortText text={id} />
        </PathLink>
      ) : (
        '–'
      ),
  }
}

function lastStatus(): Column<TaskView> {
  return statusColumn({ id: 'status', header: 'Last status', value: (task) => task.lastStatus })
}

function desiredStatus(): Column<TaskView> {
  return textColumn({ id: 'desired', header: 'Desired status', value: (task) => task.desiredStatus })
}

function startedBy(): Column<TaskView> {
  return {
    id: 'started-by',
    header: 'Started by',
    // For a task of a service it is the deployment's id; the group says more.
    isHidden: true,
    value: (task) => task.startedBy,
    cell: ({ startedBy }) => (startedBy ? <ShortText text={startedBy} /> : '–'),
  }
}

function group(): Column<TaskView> {
  return textColumn({ id: 'group', header: 'Group', value: (task) => task.group })
}

function stoppedReason(task: TaskView): string {
  return task.lastStatus === 'STOPPED' ? taskVerdict(task).summary : (task.stoppedReason ?? 'Stopping')
}
