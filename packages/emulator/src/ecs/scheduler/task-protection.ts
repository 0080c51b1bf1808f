import { schedule } from '../state/agenda.ts'
import type { Cluster, EcsState, Task } from '../state/state.ts'
import { wakeOwner } from './service-scheduler.ts'

/** Protects a task of a service until then, whatever was said before. */
export function protectTask(state: EcsState, now: number, cluster: Cluster, task: Task, until: number): void {
  task.protectedUntil = until
  schedule(state, until, { kind: 'end-protection', clusterName: cluster.name, taskId: task.id })
  wakeOwner(state, now, cluster, task)
}

/** The protection of a task has been taken back or has expired: its service may stop it again. */
export function endProtection(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  delete task.protectedUntil
  wakeOwner(state, now, cluster, task)
}
