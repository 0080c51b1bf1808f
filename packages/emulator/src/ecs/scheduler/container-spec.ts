import type { ContainerDefinition, HealthCheck } from '@aws-sdk/client-ecs'
import type { ContainerSpec } from '../runtime/container-runtime.ts'
import type { Task } from '../state/state.ts'

const STOP_TIMEOUT_SECONDS = 30

/** What the runtime is told of a container: its definition, with the overrides of the task over it. */
export function containerSpec(task: Task, definition: ContainerDefinition): ContainerSpec {
  const override = task.overrides.containerOverrides.find(({ name }) => name === definition.name)
  const environment = [...(definition.environment ?? []), ...(override?.environment ?? [])]
  const logGroup = requiredLogGroup(definition)
  return {
    image: definition.image ?? '',
    entryPoint: definition.entryPoint ?? [],
    command: override?.command ?? definition.command ?? [],
    secrets: (definition.secrets ?? []).map(({ valueFrom = '' }) => valueFrom),
    ...(logGroup !== undefined && { logGroup }),
    environment: Object.fromEntries(environment.map(({ name = '', value = '' }) => [name, value])),
    ...(definition.healthCheck && { healthCheck: healthCheckOf(definition.healthCheck) }),
    stopTimeout: (definition.stopTimeout ?? STOP_TIMEOUT_SECONDS) * 1_000,
  }
}

/** The group that the log driver does not create itself. */
function requiredLogGroup({ logConfiguration }: ContainerDefinition): string | undefined {
  const { logDriver, options } = logConfiguration ?? {}
  return logDriver === 'awslogs' && options?.['awslogs-create-group'] !== 'true' ? options?.['awslogs-group'] : undefined
}

/** Defaults: HealthCheck in the Amazon ECS API Reference. */
function healthCheckOf(check: HealthCheck): ContainerSpec['healthCheck'] {
  const { command = [], interval = 30, timeout = 5, retries = 3, startPeriod = 0 } = check
  return { command, interval: interval * 1_000, timeout: timeout * 1_000, retries, startPeriod: startPeriod * 1_000 }
}
