import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'

/** `2 containers · reserves 20 CPU units and 500 MiB · host port 80/tcp`: what placement looks for. */
export function summaryOf(document: TaskDefinitionDocument): string {
  const containers = document.containerDefinitions ?? []
  const cpu = document.cpu ?? sum(containers.map((container) => container.cpu))
  const memory = document.memory ?? sum(containers.map((container) => container.memoryReservation ?? container.memory))
  const ports = containers
    .flatMap((container) => container.portMappings ?? [])
    .map(({ containerPort, hostPort, protocol }) => ({
      port: document.networkMode === 'host' ? (hostPort ?? containerPort) : hostPort,
      protocol,
    }))
    .filter(({ port }) => port)
    .map(({ port, protocol = 'tcp' }) => `${port}/${protocol}`)
  return [
    `${containers.length} ${containers.length === 1 ? 'container' : 'containers'}`,
    `reserves ${cpu} CPU units and ${memory} MiB`,
    // A task in awsvpc mode has a network interface of its own: no port of the instance is taken.
    ports.length > 0 && document.networkMode !== 'awsvpc' && `host ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
