import { failureReason, type Rejection } from '@gantry/shared/ecs/placement/filters'
import { newUuid } from '../state/random.ts'
import type { Deployment, EcsState, Service } from '../state/state.ts'
import type { TaskPlace } from '../state/task-places.ts'
import type { RejectedInstance } from './closest-match.ts'

const MOST_EVENTS = 100
const TASKS_PER_EVENT = 10
/** A repeat is suppressed for so long, unless the cause has been resolved meanwhile. */
export const REPEAT_AFTER = 6 * 60 * 60_000

const SEE = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'

/** Causes that may persist: their event is repeated only after six hours. */
export type Cause = 'steady' | 'placement' | 'failing' | 'configuration' | 'protection' | 'load-balancer'

/** Writes an event that tells of something that happened. Newest first, 100 at most. Source: "Service events" in the ECS guide. */
function tell(state: EcsState, now: number, service: Service, message: string): void {
  service.events.unshift({ id: newUuid(state), createdAt: now, message: `(service ${service.name}) ${message}` })
  if (service.events.length > MOST_EVENTS) service.events.length = MOST_EVENTS
}

/** Writes an event about a condition, unless it has been told, in the same words, within six hours and still holds. */
export function tellOnce(state: EcsState, now: number, service: Service, cause: Cause, message: string): void {
  const { said } = service.scheduling
  const key = `${cause} ${message}`
  const saidAt = said.get(key)
  if (saidAt !== undefined && now < saidAt + REPEAT_AFTER) return
  said.set(key, now)
  tell(state, now, service, message)
}

/** The condition holds no longer: when it comes back, it is told again. */
export function resolve(service: Service, cause: Cause): void {
  for (const key of service.scheduling.said.keys()) if (key.startsWith(`${cause} `)) service.scheduling.said.delete(key)
}

export function tellStarted(state: EcsState, now: number, service: Service, taskIds: string[]): void {
  for (const ids of batches(taskIds)) tell(state, now, service, `has started ${ids.length} tasks: ${named(ids)}.`)
}

export function tellStopped(state: EcsState, now: number, service: Service, taskIds: string[]): void {
  for (const ids of batches(taskIds)) tell(state, now, service, `has stopped ${ids.length} running tasks: ${named(ids)}.`)
}

interface Pool {
  pool: string
  poolKind: 'elb' | 'target-group'
}

export const tellRegistered = (state: EcsState, now: number, service: Service, to: Pool, count: number): void =>
  tell(state, now, service, `registered ${count} ${membersOf(to)} in (${to.poolKind} ${to.pool})`)

export const tellDeregistered = (state: EcsState, now: number, service: Service, from: Pool, count: number): void =>
  tell(state, now, service, `deregistered ${count} ${membersOf(from)} in (${from.poolKind} ${from.pool})`)

const membersOf = ({ poolKind }: Pool): string => (poolKind === 'elb' ? 'instances' : 'targets')

export const tellDraining = (state: EcsState, now: number, service: Service, count: number): void =>
  tell(state, now, service, `has begun draining connections on ${count} tasks.`)

/** The load balancer's checks of a place have failed. Classic load balancers know instances only, no ports. */
export function tellUnhealthyPlace(
  state: EcsState,
  now: number,
  service: Service,
  ec2InstanceId: string,
  { kind, pool, hostPort, reason }: Pick<TaskPlace, 'kind' | 'pool' | 'hostPort' | 'reason'>,
): void {
  const port = kind === 'target-group' ? ` (port ${hostPort})` : ''
  const message = `(instance ${ec2InstanceId})${port} is unhealthy in (${kind} ${pool}) due to (reason ${reason})`
  tell(state, now, service, message)
}

export const tellUnhealthy = (state: EcsState, now: number, service: Service, taskId: string): void =>
  tell(state, now, service, `(task ${taskId}) failed container health checks.`)

export const tellSteady = (state: EcsState, now: number, service: Service): void =>
  tellOnce(state, now, service, 'steady', 'has reached a steady state.')

export const tellCompleted = (state: EcsState, now: number, service: Service, { id }: Deployment): void =>
  tell(state, now, service, `(deployment ${id}) deployment completed.`)

export const tellFailed = (state: EcsState, now: number, service: Service, { id }: Deployment): void =>
  tell(state, now, service, `(deployment ${id}) deployment failed: tasks failed to start.`)

export const tellRollingBack = (state: EcsState, now: number, service: Service, deploymentId: string): void =>
  tell(state, now, service, `rolling back to deployment ${deploymentId}.`)

export const tellFailing = (state: EcsState, now: number, service: Service): void =>
  tellOnce(state, now, service, 'failing', 'is unable to consistently start tasks successfully.')

export const tellBlocked = (state: EcsState, now: number, service: Service): void =>
  tellOnce(
    state,
    now,
    service,
    'configuration',
    'was unable to stop or start tasks during a deployment because of the service deployment configuration. ' +
      'Update the minimumHealthyPercent or maximumPercent value and try again.',
  )

/** The tasks of a deployment that should be stopped are protected; the deployment stands for what ECS calls the task set. */
export const tellProtected = (state: EcsState, now: number, service: Service, deploymentId: string): void =>
  tellOnce(
    state,
    now,
    service,
    'protection',
    `was unable to reach steady state because task set (${deploymentId}) was unable to scale in. ` +
      'Reason: The number of protected tasks are more than the desired count of tasks.',
  )

/** Whether protected tasks keep the service from its steady state. */
export const isHeldByProtection = ({ scheduling }: Service): boolean =>
  [...scheduling.said.keys()].some((key) => key.startsWith('protection '))

/** Names the instance that comes closest, and what it lacks. */
export function tellUnplaced(state: EcsState, now: number, service: Service, closest: RejectedInstance | undefined): void {
  const why = 'was unable to place a task because no container instance met all of its requirements.'
  const reason = closest
    ? `The closest matching (container-instance ${closest.instance.id}) ${complaint(closest.rejections)}`
    : 'Reason: No Container Instances were found in your cluster.'
  tellOnce(state, now, service, 'placement', `${why} ${reason} ${SEE}`)
}

/** One reason, in ECS's words; what cannot be helped by waiting comes first. */
function complaint(rejections: readonly Rejection[]): string {
  const order: Rejection['filter'][] = [
    'agent',
    'attribute',
    'constraint',
    'tcp-port',
    'udp-port',
    'port-limit',
    'memory',
    'cpu',
    'status',
  ]
  const first = order.map((filter) => rejections.find((one) => one.filter === filter)).find((one) => one !== undefined)
  switch (first?.filter) {
    case 'cpu':
      return 'has insufficient CPU units available.'
    case 'memory':
      return 'has insufficient memory available.'
    case 'tcp-port':
    case 'udp-port':
      return 'is already using a port required by your task.'
    case 'port-limit':
      return 'has too many reserved ports.'
    case 'attribute':
      return 'is missing an attribute required by your task.'
    case 'constraint':
      return `encountered error "${first.need === 'distinctInstance' ? 'DistinctInstance' : 'MemberOf'} placement constraint unsatisfied.".`
    default:
      return `encountered error "${first ? failureReason(first) : 'UNKNOWN'}".`
  }
}

function batches(ids: string[]): string[][] {
  const parts: string[][] = []
  for (let at = 0; at < ids.length; at += TASKS_PER_EVENT) parts.push(ids.slice(at, at + TASKS_PER_EVENT))
  return parts
}

const named = (ids: string[]): string => ids.map((id) => `(task ${id})`).join(' ')
