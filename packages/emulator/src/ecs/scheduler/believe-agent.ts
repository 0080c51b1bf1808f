import type { ContainerReport } from '../checks/state-change.ts'
import type { Cluster, EcsState, Task, TaskStatus } from '../state/state.ts'
import { hearAgent } from './agent-silence.ts'
import { claimPort } from './bind-task.ts'
import { endContainer } from './containers.ts'
import { noteTaskUp } from './service-memory.ts'
import { wakeOwner } from './service-scheduler.ts'
import { finishTask } from './task-lifecycle.ts'
import { isUp, setTaskStatus } from './task-status.ts'

/** What an outside agent says of a task. Times are epoch milliseconds, by the agent's clock. */
export interface TaskReport {
  status?: TaskStatus
  reason?: string
  pullStartedAt?: number
  pullStoppedAt?: number
  executionStoppedAt?: number
}

/** A life goes forward only: what an agent repeats, or sends too late, changes nothing. */
const order = ['PENDING', 'ACTIVATING', 'RUNNING', 'DEACTIVATING', 'STOPPING', 'STOPPED'] as const satisfies TaskStatus[]
const rankOf = (status: TaskStatus): number => (order as readonly TaskStatus[]).indexOf(status)

/** Takes over what an agent says of containers. One that has STOPPED stays so; a port that it has opened is the task's. */
export function believeContainers(
  state: EcsState,
  now: number,
  cluster: Cluster,
  task: Task,
  reports: readonly ContainerReport[],
): void {
  const instance = cluster.instances.get(task.containerInstanceId)
  hearAgent(state, now, cluster, instance)
  for (const { container, status, exitCode, reason, runtimeId, networkBindings } of reports) {
    if (container.lastStatus === 'STOPPED') continue
    if (runtimeId !== undefined) container.runtimeId = runtimeId
    if (networkBindings) {
      container.networkBindings = networkBindings
      for (const { hostPort, protocol } of networkBindings) if (instance) claimPort(instance, task, hostPort, protocol)
    }
    if (status === 'STOPPED') endContainer(container, { exitCode, reason })
    else if (status === 'RUNNING') container.lastStatus = 'RUNNING'
  }
  if (reports.length > 0) task.version++
}

/** Takes over what an agent says of a task. */
export function believeTask(state: EcsState, now: number, cluster: Cluster, task: Task, report: TaskReport): void {
  const { status, reason, pullStartedAt, pullStoppedAt, executionStoppedAt } = report
  if (task.lastStatus === 'STOPPED') return
  if (pullStartedAt !== undefined) task.pullStartedAt = pullStartedAt
  if (pullStoppedAt !== undefined) task.pullStoppedAt = pullStoppedAt
  if (executionStoppedAt !== undefined) task.executionStoppedAt = executionStoppedAt
  if (!status || rankOf(status) <= rankOf(task.lastStatus)) return
  if (status === 'STOPPED') return finishTask(state, now, cluster, task, whyStopped(task, reason))
  setTaskStatus(cluster, task, status)
  if (rankOf(status) >= rankOf('RUNNING')) task.startedAt ??= now
  if (isUp(task)) noteTaskUp(cluster, task)
  wakeOwner(state, now, cluster, task)
}

/** Why a task has stopped that nobody had told to stop. */
function whyStopped({ startedAt, containers }: Task, reason: string | undefined) {
  return startedAt === undefined && containers.every(({ exitCode }) => exitCode === undefined)
    ? ({ stopCode: 'TaskFailedToStart', stoppedReason: reason || 'Task failed to start' } as const)
    : ({ stopCode: 'EssentialContainerExited', stoppedReason: reason || 'Essential container in task exited' } as const)
}
