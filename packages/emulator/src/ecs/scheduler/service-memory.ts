import type { Cluster, Deployment, Service, Task } from '../state/state.ts'
import { resolve } from './service-events.ts'

const FIRST_BACK_OFF = 15_000
const LONGEST_BACK_OFF = 15 * 60_000
/** A task that ends sooner after it has started is suspected to do so again. */
const SHORT_LIFE = 60_000
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000

/** A task of a service runs and is healthy: whatever prevented starts is over. */
export function noteTaskUp(cluster: Cluster, task: Task): void {
  const { service, deployment } = findOwner(cluster, task) ?? {}
  if (!service || deployment?.status !== 'PRIMARY') return
  service.scheduling.failedStarts = 0
  delete service.scheduling.backOff
  resolve(service, 'failing')
  deployment.failedTasks = 0
}

/**
 * A task of a service begins to stop; why may make the next start wait. Starts that fail wait 15 seconds, then twice as long
 * each time, up to 15 minutes; tasks that ran are replaced, but not in a tight loop.
 */
export function noteTaskStopping(cluster: Cluster, task: Task, now: number): void {
  const { service, deployment } = findOwner(cluster, task) ?? {}
  if (!service || deployment?.status !== 'PRIMARY') return
  if (task.stopCode === 'TaskFailedToStart') noteFailedStart(service, deployment, now)
  else if (task.stopCode === 'EssentialContainerExited') noteLife(service, now, now - (task.startedAt ?? now))
}

/** A task of a service is stopped because its health checks have failed: for its deployment that is a failed start, too. */
export function noteTaskUnhealthy(cluster: Cluster, task: Task, now: number): void {
  const { service, deployment } = findOwner(cluster, task) ?? {}
  if (service && deployment?.status === 'PRIMARY') noteFailedStart(service, deployment, now)
}

/** A task of a service is STOPPED: it is no longer the service's. */
export function noteTaskEnded(cluster: Cluster, task: Task): void {
  const owner = findOwner(cluster, task)
  owner?.service.taskIds.delete(task.id)
  owner?.deployment?.taskIds.delete(task.id)
}

/** A new task definition is a new chance. */
export function forgetFailures(service: Service): void {
  const { scheduling } = service
  scheduling.failedStarts = 0
  scheduling.retryAt = 0
  delete scheduling.backOff
  delete scheduling.shortLives
  resolve(service, 'failing')
}

function noteFailedStart({ scheduling }: Service, deployment: Deployment, now: number): void {
  scheduling.failedStarts++
  deployment.failedTasks++
  // Tasks that were started together fail together: that is one failed try.
  if (now < scheduling.retryAt) return
  scheduling.backOff = scheduling.backOff ? Math.min(scheduling.backOff * 2, LONGEST_BACK_OFF) : FIRST_BACK_OFF
  scheduling.retryAt = now + scheduling.backOff
}

function noteLife({ scheduling }: Service, now: number, life: number): void {
  if (life >= SHORT_LIFE) {
    delete scheduling.shortLives
    return
  }
  // Tasks that were started together end together: that is one short life.
  if (now < scheduling.retryAt) return
  scheduling.shortLives = (scheduling.shortLives ?? 0) + 1
  scheduling.retryAt = now + Math.min(FIRST_PAUSE * 2 ** (scheduling.shortLives - 1), LONGEST_PAUSE)
}

function findOwner(cluster: Cluster, task: Task): { service: Service; deployment: Deployment | undefined } | undefined {
  const service = task.serviceName === undefined ? undefined : cluster.services.get(task.serviceName)
  return service?.taskIds.has(task.id)
    ? { service, deployment: service.deployments.find((deployment) => deployment.id === task.startedBy) }
    : undefined
}
