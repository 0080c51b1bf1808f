import type { TaskDetailView } from '@gantry/shared/console/task'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { TaskDefinitionLink } from './task-definition-link.tsx'

/** What the task is, where it runs, and who started it. */
export function TaskDetails({ task }: { task: TaskDetailView }) {
  const { clusterName: cluster, serviceName: service, containerInstanceId: instance } = task
  return (
    <DetailSection
      title="Details"
      items={[
        { label: 'Task definition', value: <TaskDefinitionLink name={task.taskDefinition} /> },
        {
          label: 'Container instance',
          value: instance && (
            <Copyable text={instance}>
              <PathLink to={(to) => to.instance(cluster, instance)}>{instance}</PathLink>
            </Copyable>
          ),
        },
        { label: 'Last status, desired status', value: `${task.lastStatus}, ${task.desiredStatus}` },
        { label: 'Availability Zone', value: task.availabilityZone },
        { label: 'Launch type', value: task.launchType },
        {
          label: 'Group',
          value: service ? <PathLink to={(to) => to.service(cluster, service)}>{task.group}</PathLink> : task.group,
        },
        { label: 'Started by', value: task.startedBy },
        { label: 'CPU', value: task.cpu && `${task.cpu} units` },
        { label: 'Memory', value: task.memory && `${task.memory} MiB` },
        { label: 'Health', value: task.healthStatus },
        { label: 'Stop code', value: task.stopCode },
        { label: 'Stopped reason', value: task.stoppedReason },
        { label: 'ARN', value: <Copyable text={task.arn} /> },
      ]}
    />
  )
}
