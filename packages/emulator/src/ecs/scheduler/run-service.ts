import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import type { Rejection } from '@gantry/shared/ecs/placement/filters'
import type { Cluster, ContainerInstance, EcsState, Service } from '../state/state.ts'
import { closestMatch, findClosestInstance, type RejectedInstance } from './closest-match.ts'
import { planDaemon } from './daemon.ts'
import { serviceDemand, serviceGroup } from './demand.ts'
import { breakCircuit, isSteady, retireService, settleDeployments } from './deployments.ts'
import { chooseInstances, rejectionsFor } from './place-tasks.ts'
import { takePlaces } from './places.ts'
import { reconcileService } from './reconcile-service.ts'
import { limitsOf } from './rollout.ts'
import { startTasks, stopTasks, stopUnhealthyTasks } from './service-actions.ts'
import { REPEAT_AFTER, resolve, tellBlocked, tellFailing, tellProtected, tellSteady, tellUnplaced } from './service-events.ts'
import { canStart, countLeaving, plannedTasks, stoppingOn } from './service-picture.ts'
import { wakeService } from './service-scheduler.ts'
import { getTask } from './task-status.ts'

/** Starts that fail in a row before the service says so. */
const FAILING_AFTER = 3
/** Room is looked for again whenever an instance gets some, and in any case after so long. */
const LOOK_AGAIN_AFTER = 15 * 60_000

/** Looks at a service once: compares, acts, tells, and plans the next look. */
export function runService(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  const { scheduling } = service
  delete scheduling.wakeAt
  if (service.status === 'INACTIVE') return
  stopUnhealthyTasks(state, now, cluster, service)
  breakCircuit(state, now, service)
  if (service.schedulingStrategy === 'DAEMON') runDaemon(state, now, cluster, service)
  else runReplicas(state, now, cluster, service)
  takePlaces(state, now, cluster, service)
  if (scheduling.failedStarts >= FAILING_AFTER) tellFailing(state, now, service)
  settleDeployments(state, now, cluster, service)
  retireService(cluster, service)
  if (cluster.scheduling.waiting.has(service.name)) wakeService(state, service, now + LOOK_AGAIN_AFTER)
  if (scheduling.retryAt > now) wakeService(state, service, scheduling.retryAt)
  if (isSteady(state, cluster, service)) {
    tellSteady(state, now, service)
    wakeService(state, service, now + REPEAT_AFTER)
  } else {
    resolve(service, 'steady')
  }
}

function runReplicas(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  const desired = service.desiredCount
  const mayStart = canStart(now, service)
  const tasks = plannedTasks(cluster, service)
  const leaving = countLeaving(cluster, service)
  const plan = reconcileService({ desired, limits: limitsOf(service, desired), tasks, leaving, canStart: mayStart })
  stopTasks(state, now, cluster, service, plan.stop)
  if (plan.start > 0) {
    const demand = serviceDemand(state, service)
    const placed = chooseInstances(state, cluster, demand, plan.start, {
      strategy: service.placementStrategy,
      constraints: [],
      group: serviceGroup(service),
      spreadZones: true,
      random: false,
    })
    startTasks(state, now, cluster, service, placed)
    const unplaced = plan.start - placed.length
    if (unplaced > 0) {
      waitForRoom(state, now, cluster, service, findClosestInstance(cluster, demand))
      const helpful = plan.stopForRoom.filter((id) => makesRoom(state, cluster, id, demand))
      stopTasks(state, now, cluster, service, helpful.slice(0, unplaced))
    } else {
      hasRoom(cluster, service)
    }
  } else if (mayStart) {
    hasRoom(cluster, service)
  }
  if (plan.blockedByLimits) tellBlocked(state, now, service)
  else resolve(service, 'configuration')
  if (plan.blockedBy) tellProtected(state, now, service, getTask(cluster, plan.blockedBy.id).startedBy)
  else resolve(service, 'protection')
}

function runDaemon(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  const demand = serviceDemand(state, service)
  const eligible = service.status === 'ACTIVE' ? eligibleInstances(state, cluster, demand) : []
  service.desiredCount = eligible.length
  const { stop, startOn } = planDaemon({
    eligible: eligible.map(({ id }) => id),
    limits: limitsOf(service, eligible.length),
    tasks: plannedTasks(cluster, service),
    stopping: stoppingOn(cluster, service),
    canStart: canStart(now, service),
  })
  stopTasks(state, now, cluster, service, stop)
  const places = eligible
    .filter(({ id }) => startOn.includes(id))
    .map((instance) => ({ instance, rejections: rejectionsFor(state, instance, demand) }))
  const rejected = places.filter(({ rejections }) => rejections.length > 0)
  const free = places.filter(({ rejections }) => rejections.length === 0)
  startTasks(
    state,
    now,
    cluster,
    service,
    free.map(({ instance }) => instance),
  )
  if (rejected.length > 0) waitForRoom(state, now, cluster, service, closestMatch(rejected))
  else hasRoom(cluster, service)
}

/** ACTIVE instances that have what the task requires and satisfy its constraints, whether or not they have room. */
function eligibleInstances(state: EcsState, cluster: Cluster, demand: Demand): ContainerInstance[] {
  return [...cluster.instances.values()].filter(
    (instance) =>
      instance.status === 'ACTIVE' &&
      !rejectionsFor(state, instance, demand).some(({ filter }) => filter === 'attribute' || filter === 'constraint'),
  )
}

/** Remembers that the service waits for room, and tells what it lacks. */
function waitForRoom(
  state: EcsState,
  now: number,
  cluster: Cluster,
  service: Service,
  closest: RejectedInstance | undefined,
): void {
  cluster.scheduling.waiting.add(service.name)
  tellUnplaced(state, now, service, closest)
}

function hasRoom(cluster: Cluster, service: Service): void {
  cluster.scheduling.waiting.delete(service.name)
  resolve(service, 'placement')
}

/** Whether stopping a task helps: it must leave its instance anyway, or its instance lacks only what the task would free. */
function makesRoom(state: EcsState, cluster: Cluster, taskId: string, demand: Demand): boolean {
  const instance = cluster.instances.get(getTask(cluster, taskId).containerInstanceId)
  if (instance?.status !== 'ACTIVE') return true
  const lacks = rejectionsFor(state, instance, demand)
  return lacks.length > 0 && lacks.every(({ filter }) => freedByStopping.has(filter))
}

const freedByStopping = new Set<Rejection['filter']>(['cpu', 'memory', 'tcp-port', 'udp-port', 'port-limit'])
