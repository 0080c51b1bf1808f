import type { Cluster, Deployment, Service, Task } from '../state/state.ts'
import { fieldValue, ZONE } from './placement-strategies.ts'
import type { PlannedTask } from './reconcile-service.ts'
import { getTask, isRunning, isUp } from './task-status.ts'

/** The deployment that the service runs. Every service that is not INACTIVE has one. */
export const findPrimary = (service: Service): Deployment | undefined =>
  service.deployments.find(({ status }) => status === 'PRIMARY')

/** The tasks of a service that have not been told to stop, in the order in which they were created. */
export function plannedTasks(cluster: Cluster, service: Service): PlannedTask[] {
  const primary = findPrimary(service)
  return tasksOf(cluster, service)
    .filter((task) => task.desiredStatus === 'RUNNING')
    .map((task) => {
      const instance = cluster.instances.get(task.containerInstanceId)
      return {
        id: task.id,
        isRunning: isRunning(task),
        isUp: isUp(task),
        isCurrent: task.startedBy === primary?.id,
        mustLeave: instance?.status !== 'ACTIVE',
        isProtected: service.status === 'ACTIVE' && task.protectedUntil !== undefined,
        instanceId: task.containerInstanceId,
        zone: instance ? fieldValue(instance, ZONE) : '',
      }
    })
}

/** Ids of the instances on which tasks of the service are being stopped. */
export const stoppingOn = (cluster: Cluster, service: Service): Set<string> =>
  new Set(
    tasksOf(cluster, service)
      .filter((task) => task.desiredStatus === 'STOPPED')
      .map((task) => task.containerInstanceId),
  )

/** How many tasks of the service are being stopped on instances that are being drained. */
export const countLeaving = (cluster: Cluster, service: Service): number =>
  tasksOf(cluster, service).filter(
    (task) => task.desiredStatus === 'STOPPED' && cluster.instances.get(task.containerInstanceId)?.status === 'DRAINING',
  ).length

/** Whether the service may start tasks: it pauses after failures, and a failed deployment starts none any more. */
export function canStart(now: number, service: Service): boolean {
  const primary = findPrimary(service)
  return service.status === 'ACTIVE' && service.scheduling.retryAt <= now && primary?.rolloutState !== 'FAILED'
}

const tasksOf = (cluster: Cluster, service: Service): Task[] => [...service.taskIds].map((id) => getTask(cluster, id))
