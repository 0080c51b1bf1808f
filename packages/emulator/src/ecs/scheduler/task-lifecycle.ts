import { schedule } from '../state/agenda.ts'
import { isSimulated } from '../state/agents.ts'
import { randomBetween } from '../state/random.ts'
import type { Cluster, EcsState, StopCode, Task } from '../state/state.ts'
import { unbindTask } from './bind-task.ts'
import {
  dependencies,
  endContainer,
  letContainersHappen,
  nextContainerMoment,
  plannedContainers,
  signalContainers,
  startContainer,
} from './containers.ts'
import { isLeaving, leavePlaces } from './places.ts'
import { noteTaskEnded, noteTaskStopping, noteTaskUp } from './service-memory.ts'
import { wakeForCapacity, wakeOwner } from './service-scheduler.ts'
import { awaitsHealth, isUp, leaveGroup, noteContainers, setTaskStatus, wantStopped } from './task-status.ts'

/** Why a task stops, as DescribeTasks will tell it. */
export interface StopReason {
  stopCode: StopCode
  stoppedReason: string
}

const KEPT_AFTER_STOP = 60 * 60_000

/** How long the moments of a task's life take, in milliseconds, drawn from the seed. */
const durations = {
  untilPull: [300, 1_000],
  pull: [1_000, 3_000],
  start: [200, 900],
  cleanUp: [100, 400],
} as const

type Step = (state: EcsState, now: number, cluster: Cluster, task: Task) => void

/** Where a task stands in its life: its status, and within PENDING and STOPPING what is done already. */
type Stage = 'created' | 'pulling' | 'pulled' | 'running' | 'stopping' | 'ended' | 'over'

/** The life of a task: what happens next in each stage. */
const steps: Record<Stage, Step> = {
  created: beginPull,
  pulling: endPull,
  pulled: startContainers,
  running: followContainers,
  stopping: endContainers,
  ended: finishTask,
  over: () => {},
}

function stageOf(task: Task): Stage {
  if (task.lastStatus === 'STOPPED') return 'over'
  if (task.lastStatus === 'RUNNING' || task.lastStatus === 'DEACTIVATING') return 'running'
  if (task.lastStatus === 'STOPPING') return task.executionStoppedAt === undefined ? 'stopping' : 'ended'
  if (task.pullStartedAt === undefined) return 'created'
  return task.pullStoppedAt === undefined ? 'pulling' : 'pulled'
}

/** Lets the next moment of a task happen, at the time at which it was due. */
export function stepTask(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  delete task.dueAt
  if (isSimulated(cluster, task)) steps[stageOf(task)](state, now, cluster, task)
}

/** The simulated runtime takes a task over, as it stands, from another agent. */
export function resumeTask(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  const { desiredStatus, lastStatus, stopCode = 'UserInitiated', stoppedReason = '' } = task
  if (desiredStatus === 'STOPPED' && (lastStatus === 'PENDING' || lastStatus === 'RUNNING')) {
    beginStopping(state, now, cluster, task, { stopCode, stoppedReason })
  } else {
    planAt(state, now, task)
  }
}

export const planStart = (state: EcsState, now: number, task: Task): void => planAfter(state, now, task, durations.untilPull)

function beginPull(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  const failed = plannedContainers(state, task, 'PENDING').find(({ plan }) => plan.resourcesFail)
  if (failed) {
    return beginStopping(state, now, cluster, task, { ...taskFailedToStart, stoppedReason: failed.plan.resourcesFail! })
  }
  task.pullStartedAt = now
  planAfter(state, now, task, durations.pull)
}

function endPull(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  task.pullStoppedAt = now
  for (const { container, essential, plan } of plannedContainers(state, task, 'PENDING')) {
    if (!plan.pullFails) continue
    endContainer(container, { reason: plan.pullFails })
    if (essential) return failToStart(state, now, cluster, task)
  }
  planAfter(state, now, task, durations.start)
}

/** Starts the containers whose dependencies are met, again and again until all have started: then the task is RUNNING. */
function startContainers(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  const ended = letContainersHappen(state, now, task)
  if (ended) return beginStopping(state, now, cluster, task, ended.runtimeId ? essentialContainerExited : taskFailedToStart)
  const instance = cluster.instances.get(task.containerInstanceId)
  let moved = true
  while (moved) {
    moved = false
    for (const planned of plannedContainers(state, task, 'PENDING')) {
      // Docker is busy with it.
      if (planned.container.end) continue
      const answer = dependencies(now, task, planned.definition)
      if (answer === 'waiting') continue
      moved = true
      if (answer === 'met' && startContainer(state, now, instance, task, planned)) continue
      if (planned.essential) return failToStart(state, now, cluster, task)
      endContainer(planned.container, {})
    }
  }
  if (task.containers.some(({ lastStatus }) => lastStatus === 'PENDING')) return planEnd(state, now, task)
  task.startedAt = now
  setTaskStatus(cluster, task, 'RUNNING')
  if (isUp(task)) noteTaskUp(cluster, task)
  wakeOwner(state, now, cluster, task)
  planEnd(state, now, task)
}

/** Containers of a RUNNING task end, or their health becomes known. */
function followContainers(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  const [awaited, health] = [awaitsHealth(task), task.healthStatus]
  if (letContainersHappen(state, now, task)) return beginStopping(state, now, cluster, task, essentialContainerExited)
  task.version++
  noteContainers(cluster, task)
  if (awaited !== awaitsHealth(task) || health !== task.healthStatus) {
    if (isUp(task)) noteTaskUp(cluster, task)
    wakeOwner(state, now, cluster, task)
  }
  planEnd(state, now, task)
}

function endContainers(state: EcsState, now: number, _cluster: Cluster, task: Task): void {
  letContainersHappen(state, now, task)
  planEnd(state, now, task)
}

const essentialContainerExited = {
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
} as const

/**
 * Stops a task that has containers that run, as these obey the signal; one without is STOPPED at once. Where another agent
 * than the simulated one drives it, it shall stop, and does when that agent says so.
 */
export function beginStopping(state: EcsState, now: number, cluster: Cluster, task: Task, why: StopReason): void {
  if (!isSimulated(cluster, task)) {
    decideStop(state, cluster, task, now, why)
    task.version++
    return wakeOwner(state, now, cluster, task)
  }
  const isAlive = task.containers.some((container) => container.lastStatus === 'RUNNING')
  if (!isAlive && task.startedAt === undefined) return finishTask(state, now, cluster, task, why)
  decideStop(state, cluster, task, now, why)
  const isEnding = why.stopCode === 'EssentialContainerExited'
  if (task.lastStatus !== 'RUNNING' || !isLeaving(task) || isEnding) return signalTask(state, now, cluster, task)
  setTaskStatus(cluster, task, 'DEACTIVATING')
  wakeOwner(state, now, cluster, task)
}

/** Sends the signal to the containers of a task: at once, or when no load balancer sends it requests any more. */
export function signalTask(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  setTaskStatus(cluster, task, 'STOPPING')
  signalContainers(state, now, task)
  for (const container of task.containers) if (container.lastStatus === 'PENDING') endContainer(container, {})
  wakeOwner(state, now, cluster, task)
  planEnd(state, now, task)
}

/** From here on the task shall not run any longer; the first reason counts. */
function decideStop(state: EcsState, cluster: Cluster, task: Task, now: number, why: StopReason): void {
  if (task.desiredStatus === 'STOPPED') return
  leavePlaces(state, task)
  Object.assign(task, { stoppingAt: now, ...why })
  wantStopped(cluster, task)
  noteTaskStopping(cluster, task, now)
}

function failToStart(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  beginStopping(state, now, cluster, task, taskFailedToStart)
}

const taskFailedToStart = { stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' } as const

/** The end: the task is STOPPED, its resources are free again, and ECS forgets it in an hour. */
export function finishTask(state: EcsState, now: number, cluster: Cluster, task: Task, why?: StopReason): void {
  if (why) decideStop(state, cluster, task, now, why)
  for (const container of task.containers) if (container.lastStatus !== 'STOPPED') endContainer(container, {})
  task.stoppedAt = now
  delete task.dueAt
  setTaskStatus(cluster, task, 'STOPPED')
  leaveGroup(cluster, task)
  noteTaskEnded(cluster, task)
  wakeOwner(state, now, cluster, task)
  const instance = cluster.instances.get(task.containerInstanceId)
  if (instance) {
    unbindTask(instance, task)
    wakeForCapacity(state, now, cluster, instance)
  }
  schedule(state, now + KEPT_AFTER_STOP, { kind: 'forget-task', clusterName: cluster.name, taskId: task.id })
}

/** Plans the moment at which the next container ends; when none runs any more, the moment at which all is cleaned up. */
function planEnd(state: EcsState, now: number, task: Task): void {
  if (task.lastStatus === 'STOPPING' && task.containers.every((container) => container.lastStatus === 'STOPPED')) {
    task.executionStoppedAt = now
    return planAfter(state, now, task, durations.cleanUp)
  }
  const next = nextContainerMoment(now, task)
  if (next !== undefined) planAt(state, Math.max(now, next), task)
}

function planAfter(state: EcsState, now: number, task: Task, [least, most]: readonly [number, number]): void {
  planAt(state, now + randomBetween(state, least, most), task)
}

function planAt(state: EcsState, dueAt: number, task: Task): void {
  task.dueAt = dueAt
  schedule(state, dueAt, { kind: 'task', clusterName: task.clusterName, taskId: task.id })
}
