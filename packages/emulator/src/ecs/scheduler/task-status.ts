import type { Cluster, ClusterScheduling, EcsState, Task, TaskStatus } from '../state/state.ts'
import { noteGroup, noteUse } from './instance-roll.ts'

/** How ECS counts a task that has this status: as running, as pending, or not at all. */
const countedAs: Record<TaskStatus, 'running' | 'pending' | undefined> = {
  PROVISIONING: 'pending',
  PENDING: 'pending',
  ACTIVATING: 'pending',
  RUNNING: 'running',
  DEACTIVATING: undefined,
  STOPPING: undefined,
  DEPROVISIONING: undefined,
  STOPPED: undefined,
}

/** Moves a task on, and with it the counts of its cluster. Every change of `lastStatus` goes through here. */
export function setTaskStatus(cluster: Cluster, task: Task, status: TaskStatus): void {
  count(cluster.scheduling, task.lastStatus, -1)
  task.lastStatus = status
  task.version++
  count(cluster.scheduling, status, 1)
  noteContainers(cluster, task)
  noteUse(cluster.instances.get(task.containerInstanceId))
}

/** Containers of a task have come or gone: who checks the ports of its instance looks again. */
export function noteContainers({ scheduling }: Cluster, { containerInstanceId }: Task): void {
  scheduling.touched?.add(containerInstanceId)
}

/** Enters a new task everywhere where tasks are looked up. */
export function enterTask(cluster: Cluster, task: Task): void {
  cluster.tasks.set(task.id, task)
  cluster.runningTaskIds.add(task.id)
  const group = cluster.scheduling.groups.get(task.group)
  if (group) group.add(task.id)
  else cluster.scheduling.groups.set(task.group, new Set([task.id]))
  count(cluster.scheduling, task.lastStatus, 1)
  noteGroup(cluster, task, 1)
}

/** Marks a task as one that shall not run any longer: from here on ListTasks shows it among the stopped ones. */
export function wantStopped(cluster: Cluster, task: Task): void {
  if (task.desiredStatus === 'RUNNING') noteGroup(cluster, task, -1)
  task.desiredStatus = 'STOPPED'
  cluster.runningTaskIds.delete(task.id)
  cluster.stoppedTaskIds.add(task.id)
}

/** Takes a STOPPED task out of its group. */
export function leaveGroup(cluster: Cluster, task: Task): void {
  const { groups } = cluster.scheduling
  const group = groups.get(task.group)
  group?.delete(task.id)
  if (group?.size === 0) groups.delete(task.group)
}

/** The tasks of a cluster that hold resources and belong to a group. */
export function tasksOfGroup(cluster: Cluster, group: string | undefined): Task[] {
  const ids = group === undefined ? undefined : cluster.scheduling.groups.get(group)
  return ids ? [...ids].map((id) => getTask(cluster, id)) : []
}

export const isPending = (task: Task): boolean => countedAs[task.lastStatus] === 'pending'
export const isRunning = (task: Task): boolean => countedAs[task.lastStatus] === 'running'

/** The health of one of its essential containers is not known yet. */
export const awaitsHealth = (task: Task): boolean => task.containers.some(({ health }) => health?.isEssential)

/** It runs and, where it has health checks of its own or of load balancers, is healthy: what a deployment waits for. */
export const isUp = (task: Task): boolean =>
  isRunning(task) &&
  !awaitsHealth(task) &&
  task.healthStatus !== 'UNHEALTHY' &&
  (task.places === undefined || task.places.every(({ health }) => health === 'HEALTHY'))

/** A task that an index names is there: a missing one is a defect of the emulator. */
export function getTask(cluster: Cluster, id: string): Task {
  const task = cluster.tasks.get(id)
  if (!task) throw new Error(`the cluster ${cluster.name} has lost its task ${id}`)
  return task
}

/** The cluster that a task or a service names is there: a missing one is a defect of the emulator. */
export function clusterOf(state: EcsState, { clusterName }: { clusterName: string }): Cluster {
  const cluster = state.clusters.get(clusterName)
  if (!cluster) throw new Error(`the state has lost its cluster ${clusterName}`)
  return cluster
}

function count(scheduling: ClusterScheduling, status: TaskStatus, change: 1 | -1): void {
  const as = countedAs[status]
  if (as) scheduling[as] += change
}
