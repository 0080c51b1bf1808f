import { canPlace } from '@gantry/shared/ecs/placement/filters'
import { schedule } from '../state/agenda.ts'
import { newDeploymentId } from '../state/random.ts'
import type { Cluster, ContainerInstance, Deployment, EcsState, Service, Task } from '../state/state.ts'
import { candidateOf } from './candidates.ts'
import { serviceDemand } from './demand.ts'
import { matchesExpression } from './matches-expression.ts'
import { forgetFailures } from './service-memory.ts'
import { getTask } from './task-status.ts'

/** The scheduler looks at a service a little after something has happened to it, so that one look serves many changes. */
const REACTION_TIME = 200

/** Plans a look at a service, unless one is planned for an earlier time. */
export function wakeService(state: EcsState, service: Service, at: number): void {
  const { scheduling } = service
  if (service.status === 'INACTIVE' || (scheduling.wakeAt !== undefined && scheduling.wakeAt <= at)) return
  scheduling.wakeAt = at
  schedule(state, at, { kind: 'service', clusterName: service.clusterName, serviceName: service.name })
}

/**
 * Something about the instances of a cluster has changed: wakes the services that wait for room, those that follow the
 * instances (DAEMON), and those whose tasks must leave an instance. For an instance registered, activated, draining,
 * deregistered, reconnected, or given other attributes.
 */
export function wakeServices(state: EcsState, cluster: Cluster, at: number): void {
  const names = new Set(cluster.scheduling.waiting)
  for (const service of cluster.services.values()) if (service.schedulingStrategy === 'DAEMON') names.add(service.name)
  for (const instance of cluster.instances.values()) {
    if (instance.status === 'ACTIVE') continue
    for (const id of instance.taskIds) names.add(getTask(cluster, id).serviceName ?? '')
  }
  for (const service of cluster.services.values()) if (names.has(service.name)) wakeService(state, service, at)
}

/** An instance has got room: wakes the waiting services whose next task fits on it. */
export function wakeForCapacity(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance): void {
  for (const name of cluster.scheduling.waiting) {
    const service = cluster.services.get(name)
    if (!service) continue
    const demand = serviceDemand(state, service)
    const candidate = candidateOf(cluster, instance, demand)
    if (canPlace(candidate, demand, matchesExpression)) wakeService(state, service, now + REACTION_TIME)
  }
}

/** Something has happened to a task: its service looks at it, if it has one. */
export function wakeOwner(state: EcsState, now: number, cluster: Cluster, task: Task): void {
  const service = task.serviceName === undefined ? undefined : cluster.services.get(task.serviceName)
  if (service) wakeService(state, service, now + REACTION_TIME)
}

/** Makes a deployment of a task definition PRIMARY and the former one ACTIVE; the scheduler replaces the tasks from then on. */
export function newDeployment(state: EcsState, now: number, service: Service, taskDefinitionArn: string): Deployment {
  const id = newDeploymentId(state)
  const deployment: Deployment = {
    id,
    status: 'PRIMARY',
    taskDefinitionArn,
    desiredCount: service.desiredCount,
    failedTasks: 0,
    createdAt: now,
    updatedAt: now,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    taskIds: new Set(),
  }
  makePrimary(service, deployment, now)
  wakeService(state, service, now + REACTION_TIME)
  return deployment
}

/** Makes a deployment the one that the service runs. The failures of the former one are forgotten. */
export function makePrimary(service: Service, deployment: Deployment, now: number): void {
  for (const former of service.deployments) {
    if (former.status === 'PRIMARY') Object.assign(former, { status: 'ACTIVE', updatedAt: now })
  }
  Object.assign(deployment, { status: 'PRIMARY', updatedAt: now })
  service.deployments = [deployment, ...service.deployments.filter((former) => former !== deployment)]
  service.taskDefinitionArn = deployment.taskDefinitionArn
  forgetFailures(service)
}
