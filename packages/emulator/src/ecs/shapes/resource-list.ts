import type { Resource } from '@aws-sdk/client-ecs'
import type { Resources } from '@gantry/shared/ecs/resources'

/** Resources as DescribeContainerInstances lists them: every number of a resource is there, the unused ones 0. */
export function toResourceList({ cpu, memory, tcpPorts, udpPorts }: Resources): Resource[] {
  return [integer('CPU', cpu), integer('MEMORY', memory), stringSet('PORTS', tcpPorts), stringSet('PORTS_UDP', udpPorts)]
}

function integer(name: string, value: number): Resource {
  return { name, type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: value }
}

function stringSet(name: string, ports: readonly number[]): Resource {
  return { name, type: 'STRINGSET', doubleValue: 0, longValue: 0, integerValue: 0, stringSetValue: ports.map(String) }
}
