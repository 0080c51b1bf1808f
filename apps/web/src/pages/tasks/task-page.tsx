import { taskCan } from '@gantry/shared/console/task-can'
import type { TaskDetailView } from '@gantry/shared/console/task'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useParams } from 'react-router'
import { ActionButton } from '../../components/action-button.tsx'
import { JsonView } from '../../components/json-view.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RouteTabs } from '../../components/route-tabs.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { TaskContainers } from './task-containers.tsx'
import { TaskDetails } from './task-details.tsx'
import { LivingHeadline, StoppedHeadline } from './task-headline.tsx'
import { TaskOverrides } from './task-overrides.tsx'
import { TaskTimeline } from './task-timeline.tsx'
import { TasksStop } from './tasks-stop.tsx'
import { useTask } from './use-task.ts'

/** One task: why it is as it is, its containers, and its life so far. */
export function TaskPage() {
  const cluster = useRequiredParam('cluster')
  const id = useRequiredParam('task')
  const { tab } = useParams()
  const to = usePaths()
  const task = useTask(cluster, id)
  return (
    <Subject query={task} name={`Task ${id}`} list={{ text: 'All tasks', href: to.cluster(cluster, 'tasks') }}>
      {(task) => (
        <>
          <TaskHeader cluster={cluster} task={task} />
          {task.lastStatus === 'STOPPED' && <StoppedHeadline task={task} />}
          <RouteTabs
            label={`Task ${id}`}
            tabs={[
              { text: 'Details', href: to.task(cluster, id) },
              { text: 'JSON', href: to.task(cluster, id, 'json') },
            ]}
          />
          {tab === 'json' ? (
            <JsonView value={task.json} label={`Task ${id} as JSON`} />
          ) : (
            <SpaceBetween size="l">
              <TaskContainers cluster={cluster} task={task} />
              <TaskDetails task={task} />
              <TaskTimeline task={task} />
              <TaskOverrides overrides={task.overrides} />
            </SpaceBetween>
          )}
        </>
      )}
    </Subject>
  )
}

function TaskHeader({ cluster, task }: { cluster: string; task: TaskDetailView }) {
  const to = usePaths()
  const [isStopping, setIsStopping] = useState(false)
  return (
    <>
      <PageHeader
        title={`Task : ${task.id}`}
        status={task.lastStatus}
        description={task.lastStatus !== 'STOPPED' && <LivingHeadline task={task} />}
        actions={
          <>
            <ActionButton href={to.runTask({ cluster, like: task.id })}>Run more like this</ActionButton>
            <ActionButton can={taskCan.stop(task)} onClick={() => setIsStopping(true)}>
              Stop
            </ActionButton>
          </>
        }
      />
      {isStopping && <TasksStop cluster={cluster} tasks={[task]} onClose={() => setIsStopping(false)} />}
    </>
  )
}
