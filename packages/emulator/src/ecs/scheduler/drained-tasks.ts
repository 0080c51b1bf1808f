import type { Cluster, EcsState, Task } from '../state/state.ts'
import { tellStopped } from './service-events.ts'
import { signalTask } from './task-lifecycle.ts'

/** Tasks of one service whose connections have been drained: now they are told to stop, and the service tells of its own. */
export function stopDrained(state: EcsState, now: number, cluster: Cluster, tasks: Task[]): void {
  for (const task of tasks) signalTask(state, now, cluster, task)
  const service = cluster.services.get(tasks[0]?.serviceName ?? '')
  const own = tasks.filter(({ stopCode }) => stopCode === 'ServiceSchedulerInitiated').map(({ id }) => id)
  if (service) tellStopped(state, now, service, own)
}
