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
  /** Neither scaling in nor a deployment may stop it. Draining its instance may. */
  isProtected: boolean
  instanceId: string
  zone: string
}

/** All that a plan depends on. */
export interface ServicePicture {
  desired: number
  limits: Limits
  /** In the order in which they were created. */
  tasks: PlannedTask[]
  /** Tasks that are being stopped on instances that are being drained: their room below the upper limit is not free yet. */
  leaving?: number
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
  /** A task that should go, but is protected; undefined when there is none. */
  blockedBy?: PlannedTask
}

/**
 * Compares what a service has with what it wants. Starts come first, as many as the upper limit and the desired count
 * allow; a task to be replaced is stopped when a replacement runs, or earlier, down to the lower limit, when a start would
 * break the upper limit. Source: UpdateService and UpdateContainerInstancesState in the Amazon ECS API Reference.
 */
export function reconcileService({ desired, limits, tasks, leaving = 0, canStart }: ServicePicture): ServicePlan {
  const isKept = (task: PlannedTask) => task.isCurrent && !task.mustLeave
  const mayStop = (task: PlannedTask) => task.mustLeave || !task.isProtected
  const kept = tasks.filter(isKept)
  const replaced = tasks.filter((task) => !isKept(task))
  const surplusKept = Math.max(0, kept.length - desired)
  const excess = inStopOrder(kept.filter(mayStop), tasks, surplusKept)
  const stop = [...replaced.filter((task) => !task.isRunning && mayStop(task)), ...excess]
  const running = tasks.filter((task) => task.isUp).length - stop.filter((task) => task.isUp).length
  const isEnough = running >= Math.max(desired, limits.lower)
  const outgoing = replaced.filter((task) => task.isRunning && mayStop(task))
  // One that is not up serves nobody: it goes as soon as the others are enough.
  if (isEnough) stop.push(...outgoing.filter((task) => !task.isUp))
  const candidates = outgoing.filter((task) => task.isUp || !isEnough)

  const staying = tasks.length - stop.length
  const missing = Math.max(0, desired - kept.length)
  const start = canStart ? clamp(limits.upper - staying - leaving, 0, missing) : 0
  const held = canStart ? missing - start : 0
  /** How many of so many replaced tasks to stop: what is too many, and as many as must make way for starts. */
  const stopping = (count: number) => {
    const surplus = clamp(running - Math.max(desired, limits.lower), 0, count)
    return surplus + clamp(running - surplus - limits.lower, 0, Math.min(held, count - surplus))
  }
  const last = stopping(candidates.length)
  const spare = clamp(running - last - limits.lower, 0, Math.min(start, candidates.length - last))
  const ordered = inStopOrder(candidates, tasks, last + spare)

  const protectedKept = excess.length < surplusKept ? kept.find(({ isProtected }) => isProtected) : undefined
  const isHeld = stopping(replaced.filter((task) => task.isRunning).length) > last
  const protectedReplaced = isHeld ? replaced.find((task) => !mayStop(task)) : undefined
  return {
    stop: [...stop, ...ordered.slice(0, last)].map(({ id }) => id),
    start,
    stopForRoom: ordered.slice(last).map(({ id }) => id),
    blockedByLimits: held > 0 && candidates.length > 0 && start + stop.length + last + leaving === 0 && running === staying,
    blockedBy: protectedKept ?? protectedReplaced,
  }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))
