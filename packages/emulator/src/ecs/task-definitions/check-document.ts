import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { clientException } from '../../protocol/aws-error.ts'
import { checkExpression } from '../checks/expression.ts'
import { checkTags } from '../checks/tags.ts'
import { checkContainer } from './check-container.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkPorts } from './check-ports.ts'
import { isFargateSize, readTaskCpu, readTaskMemory } from './task-size.ts'

const FAMILY_PATTERN = /^[a-zA-Z0-9_-]+$/
const VOLUME_NAME_PATTERN = /^[a-zA-Z0-9_-]{1,255}$/

/** Throws a ClientException for the first thing that RegisterTaskDefinition would refuse, in AWS's words where they are known. */
export function checkDocument(document: RegisterTaskDefinitionRequest): void {
  checkFamily(document.family)
  const containers = document.containerDefinitions ?? []
  if (containers.length === 0) throw clientException('Container list cannot be empty.')
  if (containers.length > limits.containersPerTaskDefinition.value) throw clientException('Too many containers.')
  for (const container of containers) checkContainer(container, document)
  checkUniqueNames(containers)
  if (containers.every(({ essential }) => essential === false)) {
    throw clientException('Task definition must have at least one essential container.')
  }
  checkPorts(containers, document.networkMode)
  checkDependencies(containers)
  checkVolumes(document)
  checkTaskSize(document, containers)
  checkFargate(document)
  checkPlacement(document)
  checkTags(document.tags)
}

function checkFamily(family: string | undefined) {
  if (!family) throw clientException('Family can not be blank.')
  if (!FAMILY_PATTERN.test(family)) throw clientException('Family contains invalid characters.')
  if (family.length > 255) throw clientException('Family name is too long.')
}

function checkUniqueNames(containers: ContainerDefinition[]) {
  const names = new Set<string | undefined>()
  for (const { name } of containers) {
    if (names.has(name)) throw clientException(`Container names must be unique: '${name}' is used more than once.`)
    names.add(name)
  }
}

function checkVolumes({ volumes = [], containerDefinitions = [] }: RegisterTaskDefinitionRequest) {
  const names = new Set<string>()
  for (const { name = '' } of volumes) {
    if (name === '') throw clientException('Volume.name should not be null or empty.')
    if (!VOLUME_NAME_PATTERN.test(name)) throw clientException('Volume.name contains invalid characters.')
    if (names.has(name)) throw clientException(`Duplicate volume name '${name}'.`)
    names.add(name)
  }
  for (const { sourceVolume, containerPath } of containerDefinitions.flatMap(({ mountPoints = [] }) => mountPoints)) {
    if (!sourceVolume || !names.has(sourceVolume)) throw clientException(`Unknown volume '${sourceVolume ?? ''}'.`)
    if (!containerPath) throw clientException('MountPoint.containerPath should not be null or empty.')
  }
}

function checkTaskSize(document: RegisterTaskDefinitionRequest, containers: ContainerDefinition[]) {
  const [cpu, memory] = [readTaskCpu(document.cpu), readTaskMemory(document.memory)]
  const containerCpu = containers.reduce((sum, container) => sum + (container.cpu ?? 0), 0)
  if (cpu !== undefined && containerCpu > cpu) {
    throw clientException("The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.")
  }
  if (memory === undefined) return
  for (const { name, memory: containerMemory = 0 } of containers) {
    if (containerMemory > memory)
      throw clientException(`The 'memory' setting for container '${name}' is greater than for the task.`)
  }
  const reserved = containers.reduce((sum, container) => sum + (container.memoryReservation ?? 0), 0)
  if (reserved > memory) {
    throw clientException(
      "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
    )
  }
}

function checkFargate({ requiresCompatibilities = [], networkMode, ...document }: RegisterTaskDefinitionRequest) {
  if (!requiresCompatibilities.includes('FARGATE')) return
  const [cpu, memory] = [readTaskCpu(document.cpu), readTaskMemory(document.memory)]
  if (cpu === undefined) throw clientException("Fargate requires that 'cpu' be defined at the task level.")
  if (memory === undefined) throw clientException("Fargate requires that 'memory' be defined at the task level.")
  if (networkMode !== 'awsvpc') throw clientException("Fargate only supports network mode 'awsvpc'.")
  if (!isFargateSize(cpu, memory)) throw clientException('No Fargate configuration exists for given values.')
}

function checkPlacement({ placementConstraints = [] }: RegisterTaskDefinitionRequest) {
  const most = limits.placementConstraints.value
  if (placementConstraints.length > most) throw clientException(`placementConstraints can have at most ${most} items.`)
  for (const { type, expression } of placementConstraints) {
    if (type !== 'memberOf') throw clientException('Placement constraint type should be one of [memberOf]')
    if (!expression) throw clientException('A memberOf placement constraint requires an expression.')
    checkExpression(expression)
  }
}
