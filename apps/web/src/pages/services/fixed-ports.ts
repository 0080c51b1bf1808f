import { counted } from '@gantry/shared/console/can'
import { findFixedHostPort } from '@gantry/shared/ecs/ports'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'

/** The host ports that a task definition fixes: `80/tcp`. In awsvpc mode each task has addresses of its own, so none count. */
export function fixedHostPorts({ containerDefinitions = [], networkMode }: TaskDefinitionDocument): string[] {
  if (networkMode === 'awsvpc') return []
  const ports = containerDefinitions.flatMap(({ portMappings = [] }) =>
    portMappings.flatMap((mapping) => {
      const port = findFixedHostPort(mapping, networkMode)
      return port === undefined ? [] : [`${port}/${mapping.protocol ?? 'tcp'}`]
    }),
  )
  return [...new Set(ports)]
}

/** What fixed host ports mean for so many tasks; undefined where none is fixed. */
export function fixedPortsText(document: TaskDefinitionDocument, desiredCount: number | undefined): string | undefined {
  const ports = fixedHostPorts(document)
  if (ports.length === 0) return undefined
  const what = ports.length === 1 ? `Host port ${ports[0]} is fixed` : `Host ports ${ports.join(', ')} are fixed`
  const need =
    desiredCount === undefined
      ? ''
      : ` ${counted(desiredCount, 'task')} of it ${desiredCount === 1 ? 'needs' : 'need'} ${counted(desiredCount, 'container instance')} with ${ports.length === 1 ? 'this port' : 'these ports'} free, and a deployment one more for each task that it starts before stopping another.`
  return `${what}: one task per container instance.${need}`
}
