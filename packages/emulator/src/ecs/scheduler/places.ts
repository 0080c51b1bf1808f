import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { Cluster, EcsState, Service, Task } from '../state/state.ts'
import type { LoadBalancerCall, TaskPlace } from '../state/task-places.ts'
import { tellOnce } from './service-events.ts'
import { noteTaskUp } from './service-memory.ts'
import { wakeOwner, wakeService } from './service-scheduler.ts'
import { getTask, isRunning, isUp } from './task-status.ts'

/** A registration that has failed is tried again after so long. */
const TRY_AGAIN_AFTER = 60_000

/** The places that a new task of a service is to get; undefined for services without load balancers. */
export function newPlaces({ loadBalancers }: Service): TaskPlace[] | undefined {
  return loadBalancers.length > 0 ? loadBalancers.map(toPlace) : undefined
}

function toPlace({ loadBalancerName, targetGroupArn, containerName = '', containerPort = 0 }: LoadBalancer): TaskPlace {
  return {
    kind: targetGroupArn ? 'target-group' : 'elb',
    pool: targetGroupArn ?? loadBalancerName ?? '',
    containerName,
    containerPort,
    state: 'wanted',
    health: 'UNKNOWN',
  }
}

/** Asks for the places of tasks that have come to run since the last look. */
export function takePlaces(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  if (service.loadBalancers.length === 0) return
  const { askAgainAt = 0 } = service.scheduling
  for (const id of service.taskIds) {
    const task = getTask(cluster, id)
    if (task.desiredStatus === 'STOPPED' || !isRunning(task)) continue
    for (const place of task.places ?? []) {
      if (place.state !== 'wanted') continue
      if (askAgainAt > now) {
        wakeService(state, service, askAgainAt)
        continue
      }
      const hostPort = findHostPort(task, place)
      if (hostPort === undefined) continue
      place.hostPort = hostPort
      place.state = 'asked'
      ask(state, task, place, 'register')
    }
  }
}

/** Gives up the places of a task that shall not run any longer. */
export function leavePlaces(state: EcsState, task: Task): void {
  for (const place of task.places ?? []) {
    if (place.state === 'asked' || place.state === 'registered') {
      place.state = 'leaving'
      ask(state, task, place, 'deregister')
    } else if (place.state === 'wanted') {
      place.state = 'left'
    }
  }
}

/** Whether requests may still be on their way to a task. */
export const isLeaving = ({ places }: Task): boolean => places?.some((place) => place.state === 'leaving') ?? false

/** Takes over that a call was refused: a task without its place is asked for again later, and one that leaves has left. */
export function believeRefusal(state: EcsState, now: number, call: LoadBalancerCall, why: string): void {
  const [cluster, service] = partiesOf(state, call)
  const verb = call.kind === 'register' ? 'failed to register' : 'failed to deregister'
  const what = call.poolKind === 'elb' ? 'instances' : 'targets'
  if (service)
    tellOnce(state, now, service, 'load-balancer', `${verb} ${what} in (${call.poolKind} ${call.pool}) with (error ${why})`)
  for (const place of placesOf(cluster, call)) {
    if (call.kind === 'deregister') place.state = 'left'
    else if (place.state === 'asked') place.state = 'wanted'
  }
  if (call.kind === 'register' && service) {
    service.scheduling.askAgainAt = now + TRY_AGAIN_AFTER
    wakeService(state, service, now + TRY_AGAIN_AFTER)
  }
}

/** The places that a call is about. */
export function placesOf(cluster: Cluster | undefined, { taskIds, pool }: LoadBalancerCall): TaskPlace[] {
  return taskIds.flatMap((id) => cluster?.tasks.get(id)?.places?.filter((place) => place.pool === pool) ?? [])
}

export function partiesOf(state: EcsState, call: LoadBalancerCall): [Cluster | undefined, Service | undefined] {
  const cluster = state.clusters.get(call.clusterName)
  return [cluster, cluster?.services.get(call.serviceName)]
}

/** Takes over what a load balancer says of a place. */
export function believeHealth(
  state: EcsState,
  now: number,
  cluster: Cluster,
  task: Task,
  place: TaskPlace,
  { health, reason }: Pick<TaskPlace, 'health' | 'reason'>,
): void {
  if (place.health === health && place.reason === reason) return
  place.health = health
  if (reason === undefined) delete place.reason
  else place.reason = reason
  if (isUp(task)) noteTaskUp(cluster, task)
  wakeOwner(state, now, cluster, task)
}

/** The port of the machine at which the place sends requests; undefined when the container has opened none. */
function findHostPort(task: Task, { containerName, containerPort }: TaskPlace): number | undefined {
  const container = task.containers.find(({ name }) => name === containerName)
  return container?.networkBindings.find((binding) => binding.containerPort === containerPort && binding.protocol === 'tcp')
    ?.hostPort
}

/** What is wanted of a load balancer waits in the state until region/settle.ts carries it there, at the same moment. */
function ask(state: EcsState, task: Task, place: TaskPlace, kind: LoadBalancerCall['kind']): void {
  const { clusterName, serviceName = '' } = task
  state.outbox ??= []
  const same = state.outbox.findLast(
    (call) => call.clusterName === clusterName && call.serviceName === serviceName && call.pool === place.pool,
  )
  if (same?.kind === kind) same.taskIds.push(task.id)
  else state.outbox.push({ kind, clusterName, serviceName, pool: place.pool, poolKind: place.kind, taskIds: [task.id] })
}
