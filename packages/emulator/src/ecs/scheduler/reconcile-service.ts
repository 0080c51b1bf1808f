import type { Limits } from './rollout.ts'
import { inStopOrder } from './stop-order.ts'

/** A task of a service that has not been told to stop. */
export interface PlannedTask {
  id: string
  isRunning: boolean
  /** RUNNING and, where it has a health check, healthy: only these count for the lower limit. */
  isUp: boolean
  /** It belongs to the PRIMARY deployment. */
  isCurrent: boolean
  /** Its instance is being drained. */
  mustLeave: boolean
  instanceId: string
  zone: string
}

/** All that a plan depends on. */
export interface ServicePicture {
  desired: number
  limits: Limits
  /** In the order in which they were created. */
  tasks: PlannedTask[]
  /** Starts are allowed: no back-off, and the PRIMARY deployment has not failed. */
  canStart: boolean
}

export interface ServicePlan {
  /** Ids of tasks to stop now. */
  stop: string[]
  /** How many tasks of the PRIMARY deployment to start now. */
  start: number
  /** RUNNING tasks that may be stopped as well for each start that finds no room, in this order. */
  stopForRoom: string[]
  /** Tasks should be replaced, but the limits allow neither to stop nor to start one. */
  blockedByLimits: boolean
}

/**
 * Compares what a service has with what it wants. Starts come first, as many as the upper limit and the desired count
 * allow; a task to be replaced is stopped when a replacement runs, or earlier, down to the lower limit, when a start would
 * break the upper limit. Source: UpdateService and UpdateContainerInstancesState in the Amazon ECS API Reference.
 */
export function reconcileService({ desired, limits, tasks, canStart }: ServicePicture): ServicePlan {
  const isKept = (task: PlannedTask) => task.isCurrent && !task.mustLeave
  const kept = tasks.filter(isKept)
  const replaced = tasks.filter((task) => !isKept(task))
  const excess = inStopOrder(kept, tasks, Math.max(0, kept.length - desired))
  const stop = [...replaced.filter((task) => !task.isRunning), ...excess]
  const candidates = replaced.filter((task) => task.isRunning)

  const staying = tasks.length - stop.length
  const running = tasks.filter((task) => task.isUp).length - stop.filter((task) => task.isUp).length
  const missing = Math.max(0, desired - kept.length)
  const start = canStart ? clamp(limits.upper - staying, 0, missing) : 0
  const held = canStart ? missing - start : 0
  const surplus = clamp(running - Math.max(desired, limits.lower), 0, candidates.length)
  const early = clamp(running - surplus - limits.lower, 0, Math.min(held, candidates.length - surplus))
  const last = surplus + early
  const spare = clamp(running - last - limits.lower, 0, Math.min(start, candidates.length - last))
  const ordered = inStopOrder(candidates, tasks, last + spare)

  return {
    stop: [...stop, ...ordered.slice(0, last)].map(({ id }) => id),
    start,
    stopForRoom: ordered.slice(last).map(({ id }) => id),
    blockedByLimits: held > 0 && candidates.length > 0 && start === 0 && running === staying && stop.length === 0 && last === 0,
  }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))
