import { counted } from '@gantry/shared/console/can'
import type { TaskDetailView, TaskView } from '@gantry/shared/console/task'
import { taskVerdict } from '@gantry/shared/ecs/task-verdict'
import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { durationText } from './timeline.ts'

/** Why a task stopped, and what to do next. */
export function StoppedHeadline({ task }: { task: TaskDetailView }) {
  const { summary, detail, nextStep, key } = taskVerdict(task)
  const isExpected = key === 'UserInitiated' || key === 'ServiceSchedulerInitiated' || (key === 'exit 0' && !task.serviceName)
  return (
    <Box margin={{ bottom: 's' }}>
      <Alert type={isExpected ? 'info' : 'error'} header={summary}>
        {detail && (
          <div>
            ECS says: <q>{detail}</q>
          </div>
        )}
        {nextStep && <div>{nextStep}</div>}
        <SameEnd task={task} verdict={key} />
      </Alert>
    </Box>
  )
}

/** How many others of the service, or of the family, ended in the same way. */
function SameEnd({ task, verdict }: { task: TaskView; verdict: string }) {
  const api = useApi()
  const { clusterName: cluster, serviceName, taskDefinition } = task
  const [family] = taskDefinition.split(':')
  const wanted = { cluster, desiredStatus: 'STOPPED', ...(serviceName ? { serviceName } : { family }) } as const
  const stopped = useQuery(api.tasks.list.queryOptions(cluster ? wanted : skipToken))
  const same = (stopped.data?.items ?? []).filter(
    (other) => other.arn !== task.arn && other.lastStatus === 'STOPPED' && taskVerdict(other).key === verdict,
  )
  if (same.length === 0) return null
  const many = `${counted(same.length, 'other task')} of ${serviceName ? `service ${serviceName}` : `family ${family}`} ended in the same way`
  if (!serviceName) return <div>{many}.</div>
  return (
    <div>
      <PathLink to={(to) => `${to.service(cluster, serviceName, 'tasks')}?status=STOPPED`}>{many}</PathLink>.
    </div>
  )
}

/** What a task that has not stopped is doing, and for how long. */
export function LivingHeadline({ task }: { task: TaskDetailView }) {
  const now = useNow(1_000)
  const since = (at: number | undefined) =>
    at === undefined ? '' : ` for ${durationText(Math.max(0, Math.floor((now - at) / 1_000) * 1_000))}`
  if (task.desiredStatus === 'STOPPED') {
    const told = task.timeline.find(({ what }) => what === 'stoppingAt')
    return (
      <StatusIndicator type="in-progress">
        Stopping{since(told?.at)}: {task.stoppedReason ?? 'its containers are ending'}
      </StatusIndicator>
    )
  }
  if (task.lastStatus === 'RUNNING') {
    const isSick = task.healthStatus === 'UNHEALTHY'
    return (
      <StatusIndicator type={isSick ? 'warning' : 'success'}>
        Running{since(task.startedAt)}
        {isSick && ', but its health check fails'}
      </StatusIndicator>
    )
  }
  const isPulling = task.timeline.at(-1)?.what === 'pullStartedAt'
  return (
    <StatusIndicator type="pending">
      Starting{since(task.createdAt)}: {isPulling ? 'images are being pulled' : task.lastStatus}
    </StatusIndicator>
  )
}
