import { canPlace } from '@gantry/shared/ecs/placement/filters'
import { schedule } from '../state/agenda.ts'
import { newDeploymentId } from '../state/random.ts'
import type { Cluster, ContainerInstance, Deployment, EcsState, Service, Task } from '../state/state.ts'
import { candidateOf } from './candidates.ts'
import { serviceDemand } from './demand.ts'
import { recordBegin } from './deployment-records.ts'
import { isOnRoll, noteInstances } from './instance-roll.ts'
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
 * deregistered, reconnected, or given other attributes. Where the caller names the instances that have changed, only those
 * waiting services wake that now fit on one of them, or whose complaint is not true any more.
 */
export function wakeServices(state: EcsState, cluster: Cluster, at: number, changed?: ContainerInstance[]): void {
  if (!changed || changed.some((instance) => isOnRoll(cluster, instance))) noteInstances(cluster)
  const names = new Set(changed ? waitingFor(state, cluster, changed) : cluster.scheduling.waiting)
  for (const service of cluster.services.values()) if (service.schedulingStrategy === 'DAEMON') names.add(service.name)
  for (const instance of cluster.instances.values()) {
    if (instance.status === 'ACTIVE') continue
    for (const id of instance.taskIds) names.add(getTask(cluster, id).serviceName ?? '')
  }
  for (const service of cluster.services.values()) if (names.has(service.name)) wakeService(state, service, at)
}

/** All of them when the cluster had no ACTIVE instance, or has none any more. */
function waitingFor(state: EcsState, cluster: Cluster, changed: ContainerInstance[]): Iterable<string> {
  const { waiting } = cluster.scheduling
  let active = 0
  for (const { status } of cluster.instances.values()) if (status === 'ACTIVE') active++
  if (active <= changed.length) return waiting
  return [...waiting].filter((name) => changed.some((instance) => fitsOn(state, cluster, name, instance)))
}

/** An instance has got room: wakes the waiting services whose next task fits on it. */
export function wakeForCapacity(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance): void {
  for (const name of cluster.scheduling.waiting) {
    const service = cluster.services.get(name)
    if (service && fitsOn(state, cluster, name, instance)) wakeService(state, service, now + REACTION_TIME)
  }
}

function fitsOn(state: EcsState, cluster: Cluster, serviceName: string, instance: ContainerInstance): boolean {
  const service = cluster.services.get(serviceName)
  if (!service) return false
  const demand = serviceDemand(state, service)
  const { cpu, memory } = instance.remaining
  if (demand.cpu > cpu || demand.memory > memory) return false
  return canPlace(candidateOf(cluster, instance, demand), demand, matchesExpression)
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
  recordBegin(state, now, service, deployment)
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
