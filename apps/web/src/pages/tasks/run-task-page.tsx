import { lastPart } from '@gantry/shared/ecs/arn'
import type { TaskDetailView } from '@gantry/shared/console/task'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Subject } from '../../components/subject.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { emptyRunTaskForm, formLike, type RunTaskForm } from './run-task-form.ts'
import { RunTaskFormPage } from './run-task-form-page.tsx'
import { useTask } from './use-task.ts'

/** Runs a task definition once. The address may name it, the cluster, container instances, or a task to run more of. */
export function RunTaskPage() {
  const [params] = useSearchParams()
  const like = params.get('like')
  const cluster = lastPart(params.get('cluster') ?? '')
  if (like) return <RunMoreLike key={like} cluster={cluster} task={lastPart(like)} />
  return <RunTaskFormPage start={startOf(params, cluster)} />
}

function RunMoreLike({ cluster, task }: { cluster: string; task: string }) {
  const to = usePaths()
  const query = useTask(cluster, task)
  // The form keeps what it began with, also when ECS forgets the task meanwhile.
  const [first, setFirst] = useState<TaskDetailView>()
  if (!first && query.data) setFirst(query.data)
  if (first) return <RunTaskFormPage start={formLike(first)} like={first.id} />
  return (
    <Subject query={query} name={`Task ${task}`} list={{ text: 'All tasks', href: to.cluster(cluster, 'tasks') }}>
      {() => null}
    </Subject>
  )
}

function startOf(params: URLSearchParams, cluster: string): RunTaskForm {
  const instances = params.get('containerInstances')?.split(',').filter(Boolean).map(lastPart)
  return {
    ...emptyRunTaskForm,
    cluster,
    taskDefinition: lastPart(params.get('taskDefinition') ?? ''),
    containerInstances: instances?.length ? instances : undefined,
  }
}
