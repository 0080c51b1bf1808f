import type { ContainerOverride, TaskOverride } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { TaskDefinitionRevision } from '../state/state.ts'
import { unsupported } from './unsupported.ts'

const LONGEST = 8192

/** Source: TaskOverride and ContainerOverride in the API reference. */
export function checkOverrides(overrides: TaskOverride | undefined, { definition }: TaskDefinitionRevision): void {
  const containers = overrides?.containerOverrides ?? []
  if (JSON.stringify(containers).length > LONGEST) {
    throw invalidParameter(`Container Overrides length must be at most ${LONGEST}`)
  }
  if (overrides?.ephemeralStorage) throw unsupported('overrides.ephemeralStorage')
  if (overrides?.inferenceAcceleratorOverrides?.length) throw unsupported('overrides.inferenceAcceleratorOverrides')
  checkTaskSize('cpu', overrides?.cpu)
  checkTaskSize('memory', overrides?.memory)
  for (const override of containers) {
    if (isEmpty(override)) continue
    if (!override.name) throw invalidParameter('Container override name cannot be empty.')
    if (!definition.containerDefinitions.some(({ name }) => name === override.name)) {
      throw invalidParameter(`Override for container named ${override.name} is not a container in the TaskDefinition.`)
    }
    if (override.resourceRequirements?.length) throw unsupported('resourceRequirements')
    if (override.environmentFiles?.length) throw unsupported('environmentFiles')
    checkSizes(override)
  }
}

/** AWS takes an override without any member and ignores it. */
function isEmpty(override: ContainerOverride): boolean {
  return Object.values(override).every((value) => value === undefined)
}

function checkTaskSize(name: 'cpu' | 'memory', text: string | undefined): void {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw invalidParameter(`Invalid '${name}' setting for task.`)
}

function checkSizes({ name, cpu, memory, memoryReservation }: ContainerOverride): void {
  const least = limits.memoryPerContainer.value
  const invalid = (setting: string) => invalidParameter(`Invalid '${setting}' setting for container '${name}'.`)
  if (cpu !== undefined && cpu < 0) throw invalid('cpu')
  if (memory !== undefined && memory < least) throw invalid('memory')
  if (memoryReservation !== undefined && memoryReservation < least) throw invalid('memoryReservation')
  if (memory !== undefined && memoryReservation !== undefined && memory < memoryReservation) throw invalid('memoryReservation')
}
