import type { Resource } from '@aws-sdk/client-ecs'
import { findInstanceType } from '@gantry/shared/ecs/instance-types'
import { maximumPort, reservedPorts } from '@gantry/shared/ecs/ports'
import type { Resources } from '@gantry/shared/ecs/resources'
import { clientException } from '../../protocol/aws-error.ts'

const KNOWN = ['CPU', 'MEMORY', 'PORTS', 'PORTS_UDP']
/** What tasks could ask for, which placement here does not look at. */
const UNSUPPORTED = ['GPU']
const LONGEST_NAME = 255
const RESERVED_TCP_PORTS = reservedPorts.map(({ port }) => port)

/**
 * What the agent registers: CPU and MEMORY, and the ports that it keeps (PORTS, PORTS_UDP). What the request leaves out is
 * what the agent of a machine of this type would send.
 */
export function readTotalResources(resources: readonly Resource[] = [], instanceType: string | undefined): Resources {
  for (const { name = '' } of resources) {
    if (UNSUPPORTED.includes(name)) throw clientException(`Resource ${name} is not implemented by this endpoint.`)
    if (name === '' || name.length > LONGEST_NAME) throw clientException(`Resource names have 1 to ${LONGEST_NAME} characters.`)
  }
  const machine = instanceType === undefined ? undefined : findInstanceType(instanceType)
  return {
    cpu: readAmount(resources, 'CPU') ?? required('CPU', machine && machine.vcpu * 1024, instanceType),
    memory: readAmount(resources, 'MEMORY') ?? required('MEMORY', machine?.registeredMemory, instanceType),
    tcpPorts: readPorts(resources, 'PORTS') ?? [...RESERVED_TCP_PORTS],
    udpPorts: readPorts(resources, 'PORTS_UDP') ?? [],
  }
}

/** The resources of the user's own that a request names: no task asks for them, they are kept and shown. */
export function readOtherResources(resources: readonly Resource[] = []): Resource[] {
  return resources
    .filter(({ name = '' }) => !KNOWN.includes(name))
    .map(({ name, type = 'INTEGER', doubleValue = 0, longValue = 0, integerValue = 0, stringSetValue }) => ({
      name,
      type,
      doubleValue,
      longValue,
      integerValue,
      ...(stringSetValue && { stringSetValue }),
    }))
}

function required(name: string, amount: number | undefined, instanceType = 'none'): number {
  if (amount !== undefined) return amount
  throw clientException(`totalResources needs ${name}: the instance type (${instanceType}) is not known.`)
}

function readAmount(resources: readonly Resource[], name: string): number | undefined {
  const resource = resources.find((one) => one.name === name)
  if (!resource) return undefined
  const { type, integerValue, longValue, doubleValue } = resource
  const amount = type === 'DOUBLE' ? doubleValue : type === 'LONG' ? longValue : integerValue
  if (amount === undefined || amount < 0) throw clientException(`Resource ${name} needs a value of 0 or more.`)
  return Math.floor(amount)
}

function readPorts(resources: readonly Resource[], name: string): number[] | undefined {
  const resource = resources.find((one) => one.name === name)
  return resource?.stringSetValue?.map((text) => {
    const port = Number(text)
    if (!/^\d{1,5}$/.test(text) || port > maximumPort) throw clientException(`Resource ${name} has an invalid port: ${text}.`)
    return port
  })
}
