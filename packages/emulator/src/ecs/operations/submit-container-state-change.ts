import type { SubmitContainerStateChangeRequest, SubmitContainerStateChangeResponse } from '@aws-sdk/client-ecs'
import { getReportedTask, readContainerReport } from '../checks/state-change.ts'
import type { Operation } from '../operation.ts'
import { believeContainers } from '../scheduler/believe-agent.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** An outside agent tells what has become of one container. */
export const submitContainerStateChange: Operation<SubmitContainerStateChangeRequest, SubmitContainerStateChangeResponse> = (
  state,
  { cluster: reference, task: id, ...change },
  now,
) => {
  const cluster = getActiveCluster(state, reference)
  const task = getReportedTask(state, cluster, id)
  believeContainers(state, now, cluster, task, [readContainerReport(task, change)])
  return { acknowledgment: 'ACK' }
}
