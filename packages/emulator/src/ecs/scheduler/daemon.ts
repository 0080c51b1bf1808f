import type { PlannedTask } from './reconcile-service.ts'
import type { Limits } from './rollout.ts'
import { inStopOrder } from './stop-order.ts'

export interface DaemonPicture {
  /** Ids of the instances that are to run one task each, in the order in which they registered. */
  eligible: string[]
  limits: Limits
  tasks: PlannedTask[]
  /** Ids of instances where a task of the service is still being stopped. */
  stopping: Set<string>
  canStart: boolean
}

export interface DaemonPlan {
  stop: string[]
  /** Ids of the instances on which to start a task, if they have room. */
  startOn: string[]
}

/**
 * Plans a DAEMON service: one task on each eligible instance. A task to be replaced is stopped first, as the lower limit
 * allows, and its successor starts on the same instance when it is gone.
 */
export function planDaemon({ eligible, limits, tasks, stopping, canStart }: DaemonPicture): DaemonPlan {
  const wanted = new Set(eligible)
  const replaced = tasks.filter((task) => !(task.isCurrent && wanted.delete(task.instanceId)))
  const running = tasks.filter((task) => task.isUp).length
  const mayStop = Math.max(0, running - limits.lower)
  const stop = [
    ...replaced.filter((task) => !task.isRunning),
    ...inStopOrder(
      replaced.filter((task) => task.isRunning && (task.mustLeave || !task.isProtected)),
      tasks,
      mayStop,
    ),
  ]
  const occupied = new Set([...stopping, ...tasks.map((task) => task.instanceId)])
  const free = eligible.filter((id) => !occupied.has(id))
  return {
    stop: stop.map(({ id }) => id),
    startOn: canStart ? free.slice(0, Math.max(0, limits.upper - (tasks.length - stop.length))) : [],
  }
}
