import type { SubmitTaskStateChangeRequest, SubmitTaskStateChangeResponse } from '@aws-sdk/client-ecs'
import { checkAttachments, getReportedTask, readContainerReport, readTaskStatus } from '../checks/state-change.ts'
import { unsupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { believeContainers, believeTask } from '../scheduler/believe-agent.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** An outside agent tells what has become of a task and of its containers. What it has told before is never taken back. */
export const submitTaskStateChange: Operation<SubmitTaskStateChangeRequest, SubmitTaskStateChangeResponse> = (
  state,
  input,
  now,
) => {
  const cluster = getActiveCluster(state, input.cluster)
  const task = getReportedTask(state, cluster, input.task)
  const status = readTaskStatus(input.status)
  const containers = (input.containers ?? []).map((change) => readContainerReport(task, change))
  checkAttachments(input.attachments)
  if (input.managedAgents?.length) throw unsupported('managedAgents')
  believeContainers(state, now, cluster, task, containers)
  believeTask(state, now, cluster, task, {
    status,
    reason: input.reason,
    pullStartedAt: input.pullStartedAt?.getTime(),
    pullStoppedAt: input.pullStoppedAt?.getTime(),
    executionStoppedAt: input.executionStoppedAt?.getTime(),
  })
  return { acknowledgment: 'ACK' }
}
