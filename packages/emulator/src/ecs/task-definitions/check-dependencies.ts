import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { clientException } from '../../protocol/aws-error.ts'

/** Links, volumesFrom and dependsOn name other containers of the task; dependsOn makes no circle. */
export function checkDependencies(containers: ContainerDefinition[]): void {
  const byName = new Map(containers.map((container) => [container.name, container]))
  for (const { name, links = [], volumesFrom = [], dependsOn = [] } of containers) {
    const named = [
      ...links.map((link) => ['links', link.split(':')[0]]),
      ...volumesFrom.map(({ sourceContainer }) => ['volumesFrom', sourceContainer]),
      ...dependsOn.map(({ containerName }) => ['dependsOn', containerName]),
    ]
    for (const [setting, other] of named) {
      if (other === name || !byName.has(other)) {
        throw clientException(`Invalid '${setting}' setting for container '${name}'. Unknown container '${other ?? ''}'.`)
      }
    }
    for (const { containerName, condition } of dependsOn) checkCondition(byName.get(containerName)!, condition)
  }
  checkCircles(containers, byName)
}

function checkCondition({ name, essential = true, healthCheck }: ContainerDefinition, condition: string | undefined) {
  if (essential && (condition === 'SUCCESS' || condition === 'COMPLETE')) {
    throw clientException('A dependency container with SUCCESS or COMPLETE condition cannot be an essential container')
  }
  if (condition === 'HEALTHY' && !healthCheck) {
    throw clientException(`A container with HEALTHY condition needs a health check: container '${name}' has none.`)
  }
}

function checkCircles(containers: ContainerDefinition[], byName: Map<string | undefined, ContainerDefinition>) {
  const finished = new Set<ContainerDefinition>()
  const visit = (container: ContainerDefinition, path: ContainerDefinition[]) => {
    if (path.includes(container)) throw clientException('Container dependencies must not form a circle.')
    if (finished.has(container)) return
    for (const { containerName } of container.dependsOn ?? []) visit(byName.get(containerName)!, [...path, container])
    finished.add(container)
  }
  for (const container of containers) visit(container, [])
}
