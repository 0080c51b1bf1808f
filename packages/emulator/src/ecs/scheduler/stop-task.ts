import type { EcsState, Task } from '../state/state.ts'
import { beginStopping, type StopReason } from './task-lifecycle.ts'
import { clusterOf } from './task-status.ts'

/** Stops a task: a PENDING one at once, a RUNNING one as its containers obey the signal. One that is ending is left alone. */
export function stopTask(state: EcsState, now: number, task: Task, why: StopReason): void {
  if (task.desiredStatus !== 'STOPPED') beginStopping(state, now, clusterOf(state, task), task, why)
}
