import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import type { ContainerPlan } from '../runtime/container-runtime.ts'
import { simulatedRuntime } from '../runtime/simulated-runtime.ts'
import { newHexId } from '../state/random.ts'
import type { Container, ContainerInstance, EcsState, Task } from '../state/state.ts'
import { publishPorts } from './bind-task.ts'
import { containerSpec } from './container-spec.ts'
import { revisionOf } from './demand.ts'

/** A container of a task, what the definition says of it, and what the runtime makes of that. */
export interface PlannedContainer {
  container: Container
  definition: ContainerDefinition
  essential: boolean
  plan: ContainerPlan
}

export function plannedContainers(state: EcsState, task: Task, lastStatus: Container['lastStatus']): PlannedContainer[] {
  const { containerDefinitions } = revisionOf(state, task).definition
  return task.containers.flatMap((container, index) => {
    if (container.lastStatus !== lastStatus) return []
    const definition = containerDefinitions[index]!
    const plan = simulatedRuntime(containerSpec(task, definition))
    return [{ container, definition, essential: definition.essential !== false, plan }]
  })
}

/**
 * Whether the containers on which this one depends have come so far: 'never' when one of them has ended otherwise, is
 * unhealthy, or has taken longer than its start time-out.
 * Source: ContainerDependency in the Amazon ECS API Reference.
 */
export function dependencies(now: number, task: Task, { dependsOn = [] }: ContainerDefinition): 'met' | 'waiting' | 'never' {
  let answer: 'met' | 'waiting' = 'met'
  for (const { containerName, condition } of dependsOn) {
    const other = task.containers.find(({ name }) => name === containerName)
    if (!other || isMet(other, condition)) continue
    const isLate = other.startDeadline !== undefined && other.startDeadline <= now
    if (isLate || other.lastStatus === 'STOPPED' || other.healthStatus === 'UNHEALTHY') return 'never'
    answer = 'waiting'
  }
  return answer
}

function isMet(other: Container, condition: string | undefined): boolean {
  const hasRun = other.runtimeId !== undefined
  switch (condition) {
    case 'COMPLETE':
      return hasRun && other.lastStatus === 'STOPPED'
    case 'SUCCESS':
      return hasRun && other.lastStatus === 'STOPPED' && other.exitCode === 0
    case 'HEALTHY':
      return other.lastStatus === 'RUNNING' && other.healthStatus === 'HEALTHY'
    default:
      return hasRun
  }
}

/** Starts a container, or notes why it cannot start. True when it runs, or when that is not known to be hopeless yet. */
export function startContainer(
  state: EcsState,
  now: number,
  instance: ContainerInstance | undefined,
  task: Task,
  { container, definition, essential, plan }: PlannedContainer,
): boolean {
  const { networkMode } = revisionOf(state, task).definition
  if (definition.startTimeout) container.startDeadline = now + definition.startTimeout * 1_000
  if (plan.startFails?.after) {
    container.end = { ...plan.startFails, at: now + plan.startFails.after }
    return true
  }
  const ports = !plan.startFails && instance && publishPorts(instance, task, definition, networkMode)
  if (!ports) {
    endContainer(container, plan.startFails ?? noPortLeft)
    return false
  }
  container.networkBindings = ports
  container.runtimeId = newHexId(state) + newHexId(state)
  container.lastStatus = 'RUNNING'
  if (plan.ends) container.end = { ...plan.ends, at: now + plan.ends.after }
  if (plan.health) container.health = { at: now + plan.health.after, status: plan.health.status, isEssential: essential }
  return true
}

const noPortLeft = {
  reason:
    'CannotStartContainerError: Error response from daemon: driver failed programming external connectivity: all ports are allocated',
  exitCode: 128,
}

export function endContainer(container: Container, { exitCode, reason }: { exitCode?: number; reason?: string }): void {
  container.lastStatus = 'STOPPED'
  delete container.end
  delete container.health
  delete container.startDeadline
  if (exitCode !== undefined) container.exitCode = exitCode
  if (reason !== undefined) container.reason = reason
}

/** Lets the ends and health results that are due happen. Answers the first essential container that has ended. */
export function letContainersHappen(state: EcsState, now: number, task: Task): Container | undefined {
  let ended: Container | undefined
  const { containerDefinitions } = revisionOf(state, task).definition
  task.containers.forEach((container, index) => {
    if (container.health && container.health.at <= now) {
      container.healthStatus = container.health.status
      delete container.health
    }
    if (!container.end || container.end.at > now) return
    endContainer(container, container.end)
    if (containerDefinitions[index]?.essential !== false) ended ??= container
  })
  task.healthStatus = healthOf(task, containerDefinitions)
  return ended
}

/** Only essential containers count; one without a health check stays UNKNOWN. Source: HealthCheck in the Amazon ECS API Reference. */
function healthOf(task: Task, definitions: ContainerDefinition[]): Task['healthStatus'] {
  const essential = task.containers.filter((_, index) => definitions[index]?.essential !== false)
  if (essential.some(({ healthStatus }) => healthStatus === 'UNHEALTHY')) return 'UNHEALTHY'
  return essential.every(({ healthStatus }) => healthStatus === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN'
}

/**
 * Sends SIGTERM to every container that runs, to one on which others depend when these have ended: it ends as its image
 * does, by SIGKILL at the latest. Source: "Container dependency" in the Amazon ECS Developer Guide.
 */
export function signalContainers(state: EcsState, now: number, task: Task): void {
  const running = plannedContainers(state, task, 'RUNNING')
  const signalled = new Set<PlannedContainer>()
  const endOf = (planned: PlannedContainer): number => {
    const { container, plan } = planned
    if (!signalled.has(planned)) {
      signalled.add(planned)
      const dependents = running.filter((other) => dependsOn(other, container.name))
      const at = Math.max(now, ...dependents.map(endOf)) + plan.onStop.takes
      if (!container.end || container.end.at > at) container.end = { at, exitCode: plan.onStop.exitCode }
      delete container.health
    }
    return container.end?.at ?? now
  }
  running.forEach(endOf)
}

const dependsOn = ({ definition }: PlannedContainer, name: string): boolean =>
  definition.dependsOn?.some(({ containerName }) => containerName === name) ?? false

/** When the next container ends or its health is known; undefined when nothing is to be expected. */
export function nextContainerMoment(now: number, task: Task): number | undefined {
  const isStarting = task.lastStatus === 'PENDING'
  const moments = task.containers
    .flatMap(({ end, health, startDeadline }) => [
      end?.at,
      health?.at,
      isStarting && startDeadline! > now ? startDeadline : undefined,
    ])
    .filter((at) => at !== undefined)
  return moments.length > 0 ? Math.min(...moments) : undefined
}
