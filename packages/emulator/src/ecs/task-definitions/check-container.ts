import type { ContainerDefinition, HealthCheck, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { clientException } from '../../protocol/aws-error.ts'

const NAME_PATTERN = /^[a-zA-Z0-9_-]{1,255}$/
const IMAGE_PATTERN = /^[a-zA-Z0-9_\-:./@]{1,255}$/

/** What one container definition must satisfy by itself. Source: ContainerDefinition in the API reference. */
export function checkContainer(container: ContainerDefinition, document: RegisterTaskDefinitionRequest): void {
  const { name, image } = container
  if (!name) throw clientException('Container.name should not be null or empty.')
  if (!NAME_PATTERN.test(name)) throw clientException('Container.name contains invalid characters.')
  if (!image) throw clientException('Container.image should not be null or empty.')
  if (!IMAGE_PATTERN.test(image)) throw clientException('Container.image contains invalid characters.')
  checkSizes(container, document)
  checkHealthCheck(name, container.healthCheck)
  checkLogConfiguration(container)
  checkUlimits(container)
  for (const { name: variable } of container.environment ?? []) {
    if (!variable) throw clientException(`Environment variable names of container '${name}' should not be null or empty.`)
  }
  for (const secret of container.secrets ?? []) {
    if (!document.executionRoleArn) {
      throw clientException("When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.")
    }
    if (!secret.name || !secret.valueFrom) throw clientException(`Secrets of container '${name}' need a name and a valueFrom.`)
  }
}

function checkSizes({ name, cpu = 0, memory, memoryReservation }: ContainerDefinition, document: RegisterTaskDefinitionRequest) {
  const least = limits.memoryPerContainer.value
  if (cpu < 0) throw clientException(`Invalid 'cpu' setting for container '${name}'.`)
  if (memory === undefined && memoryReservation === undefined && document.memory === undefined) {
    throw clientException(
      `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    )
  }
  for (const [setting, value] of Object.entries({ memory, memoryReservation })) {
    if (value !== undefined && value < least) {
      throw clientException(`Invalid '${setting}' setting for container '${name}': it must be at least ${least} MiB.`)
    }
  }
  if (memory !== undefined && memoryReservation !== undefined && memoryReservation > memory) {
    throw clientException(`Invalid setting for container '${name}'. 'memory' must not be less than 'memoryReservation'.`)
  }
}

function checkHealthCheck(name: string, check: HealthCheck | undefined) {
  if (!check) return
  if (!check.command?.length) throw clientException(`The health check of container '${name}' needs a command.`)
  const ranges = { interval: [5, 300], timeout: [2, 120], retries: [1, 10], startPeriod: [0, 300] } as const
  for (const setting of ['interval', 'timeout', 'retries', 'startPeriod'] as const) {
    const [least, most] = ranges[setting]
    const value = check[setting]
    if (value !== undefined && (value < least || value > most)) {
      throw clientException(`The '${setting}' of the health check of container '${name}' must be between ${least} and ${most}.`)
    }
  }
}

function checkLogConfiguration({ logConfiguration }: ContainerDefinition) {
  if (logConfiguration?.logDriver !== 'awslogs') return
  const missing = ['awslogs-region', 'awslogs-group'].filter((option) => !logConfiguration.options?.[option])
  if (missing.length > 0) throw clientException(`Log driver awslogs requires options: ${missing.join(', ')}`)
}

function checkUlimits({ name, ulimits = [] }: ContainerDefinition) {
  for (const ulimit of ulimits) {
    if (ulimit.softLimit! > ulimit.hardLimit!) {
      throw clientException(`The soft limit of ulimit '${ulimit.name}' of container '${name}' is greater than its hard limit.`)
    }
  }
}
