import type { Cluster, Deployment, EcsState, Service } from '../state/state.ts'
import { recordCompletion, recordFailure } from './deployment-records.ts'
import { breakerThreshold } from './rollout.ts'
import { countDeployment } from './service-counts.ts'
import { tellCompleted, tellFailed, tellRollingBack } from './service-events.ts'
import { findPrimary, plannedTasks } from './service-picture.ts'
import { makePrimary } from './service-scheduler.ts'
import { getTask, isUp } from './task-status.ts'

/**
 * The circuit breaker: a deployment whose tasks fail too often in a row has failed, and the service goes back to the latest
 * one that was completed, if it is told to. Source: "Deployment circuit breaker" in the Amazon ECS Developer Guide.
 */
export function breakCircuit(state: EcsState, now: number, service: Service): void {
  const primary = findPrimary(service)
  if (!service.circuitBreaker.enable || primary?.rolloutState !== 'IN_PROGRESS') return
  if (primary.failedTasks < breakerThreshold(service.desiredCount)) return
  move(primary, now, 'FAILED', 'ECS deployment circuit breaker: tasks failed to start.')
  tellFailed(state, now, service, primary)
  const { lastCompleted } = service.scheduling
  if (!service.circuitBreaker.rollback || !lastCompleted || lastCompleted.id === primary.id) {
    return recordFailure(service, now, primary, undefined)
  }
  const former = service.deployments.find(({ id }) => id === lastCompleted.id) ?? revive(service, lastCompleted, now)
  recordFailure(service, now, primary, former)
  former.failedTasks = 0
  move(former, now, 'IN_PROGRESS', `ECS deployment circuit breaker: rolling back to deploymentId ${former.id}.`)
  makePrimary(service, former, now)
  tellRollingBack(state, now, service, former.id)
}

/** Drops deployments that have no task left, and completes the one that has replaced them. */
export function settleDeployments(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  const primary = findPrimary(service)
  service.deployments = service.deployments.filter((deployment) => deployment === primary || deployment.taskIds.size > 0)
  if (!primary) return
  primary.desiredCount = service.desiredCount
  if (primary.rolloutState !== 'IN_PROGRESS' || service.deployments.length > 1) return
  const { running, pending } = countDeployment(state, service, primary)
  if (running !== service.desiredCount || pending > 0 || !allUp(cluster, primary)) return
  move(primary, now, 'COMPLETED', `ECS deployment ${primary.id} completed.`)
  service.scheduling.lastCompleted = { id: primary.id, taskDefinitionArn: primary.taskDefinitionArn }
  recordCompletion(service, now)
  tellCompleted(state, now, service, primary)
}

const allUp = (cluster: Cluster, { taskIds }: Deployment): boolean =>
  [...taskIds].every((id) => {
    const task = getTask(cluster, id)
    return task.desiredStatus === 'STOPPED' || isUp(task)
  })

/** One deployment, completed, as many tasks RUNNING as desired, none of them about to leave, and none being stopped. */
export function isSteady(state: EcsState, cluster: Cluster, service: Service): boolean {
  const primary = findPrimary(service)
  if (service.status !== 'ACTIVE' || service.deployments.length !== 1 || primary?.rolloutState !== 'COMPLETED') return false
  const { running } = countDeployment(state, service, primary)
  if (running !== service.desiredCount || service.taskIds.size !== running) return false
  return plannedTasks(cluster, service).every((task) => task.isUp && !task.mustLeave)
}

/** A DRAINING service that has no task left is INACTIVE; it stays describable. */
export function retireService(cluster: Cluster, service: Service): void {
  if (service.status !== 'DRAINING' || service.taskIds.size > 0) return
  service.status = 'INACTIVE'
  service.deployments = []
  cluster.scheduling.waiting.delete(service.name)
}

/** All tasks of the completed deployment are gone, so it has been dropped: it comes back under its id. */
function revive(service: Service, { id, taskDefinitionArn }: { id: string; taskDefinitionArn: string }, now: number): Deployment {
  return {
    id,
    status: 'ACTIVE',
    taskDefinitionArn,
    desiredCount: service.desiredCount,
    failedTasks: 0,
    createdAt: now,
    updatedAt: now,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: '',
    taskIds: new Set(),
  }
}

function move(deployment: Deployment, now: number, rolloutState: Deployment['rolloutState'], rolloutStateReason: string): void {
  Object.assign(deployment, { rolloutState, rolloutStateReason, updatedAt: now })
}
