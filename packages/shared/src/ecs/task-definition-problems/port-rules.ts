import { limits } from '../limits.ts'
import { findFixedHostPort, findReservation, isEphemeralPort, reservedPorts } from '../ports.ts'
import type { TaskDefinitionDocument } from '../task-definition.ts'
import { eachContainer, type Problem } from './problem.ts'

/** Which host ports a task may fix. Source: `hostPort` in the API reference of PortMapping. */
export function* portRules(document: TaskDefinitionDocument): Iterable<Problem> {
  const { networkMode } = document
  const taken = new Map<string, string>()
  for (const { container, path, label } of eachContainer(document)) {
    const mappings = container.portMappings ?? []
    if (networkMode === 'none' && mappings.length > 0) {
      yield {
        path: [...path, 'portMappings'],
        message: `${label}: remove the port mappings, or choose another network mode than none.`,
      }
      continue
    }
    for (const [index, mapping] of mappings.entries()) {
      const here = [...path, 'portMappings', index, 'hostPort']
      const { containerPort, hostPort, protocol = 'tcp' } = mapping
      if (hostPort && containerPort && (networkMode === 'host' || networkMode === 'awsvpc') && hostPort !== containerPort)
        yield {
          path: here,
          message: `${label}: in ${networkMode} mode set host port ${hostPort} to ${containerPort}, the container port, or leave it out.`,
        }
      const port = findFixedHostPort(mapping, networkMode)
      if (port === undefined) continue
      // A task in awsvpc mode has a network interface of its own, so the instance's ports do not matter.
      if (networkMode !== 'awsvpc') yield* instancePortRules(port, protocol, here, label, networkMode)
      const key = `${port}/${protocol}`
      const holder = taken.get(key)
      if (holder)
        yield { path: here, message: `${label}: ${key} is already used by ${holder}: choose another port${advice(networkMode)}.` }
      else taken.set(key, label.replace('Container', 'container'))
    }
  }
  yield* countRules(taken.size, networkMode)
}

function* instancePortRules(
  port: number,
  protocol: string,
  path: Problem['path'],
  label: string,
  networkMode?: string,
): Iterable<Problem> {
  const usedBy = findReservation(port, protocol)
  if (usedBy)
    yield {
      path,
      message: `${label}: host port ${port} is reserved for ${usedBy} on every container instance: choose another one.`,
    }
  else if (isEphemeralPort(port))
    yield {
      path,
      message: `${label}: host port ${port} lies in the range from which ECS chooses: choose one below 32768${advice(networkMode)}.`,
      warning: true,
    }
}

function* countRules(fixed: number, networkMode: string | undefined): Iterable<Problem> {
  const most = limits.reservedPortsPerInstance.value - reservedPorts.length
  if (fixed > most && networkMode !== 'awsvpc')
    yield {
      path: ['containerDefinitions'],
      message: `Fix ${most} host ports or fewer; there are ${fixed}, more than a container instance has free. Host port 0 does not count.`,
    }
}

const advice = (networkMode: string | undefined) =>
  networkMode === undefined || networkMode === 'bridge' ? ', or 0 to let ECS choose' : ''
