import { instanceTypes } from '@gantry/shared/ecs/instance-types'
import { zonesOf } from '@gantry/shared/ecs/regions'
import pLimit from 'p-limit'
import { ApiFailure, invalid } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { toInstanceView } from '../views/instance.ts'
import { type Machine, registrationOf } from './machine.ts'
import { nextZones } from './next-zones.ts'

export const MACHINES_AT_ONCE = 50

const CONCURRENT_REGISTRATIONS = 10

export interface MachineOrder {
  cluster: string
  instanceType: string
  count: number
  /** Absent: balanced over the Region's. */
  availabilityZone?: string | undefined
}

/**
 * Boots machines that never were: each joins the cluster as an agent would, over the wire. Gives the
 * container instance ARNs of those that joined; fails when none did.
 */
export async function addMachines(aws: Aws, { cluster, instanceType, count, availabilityZone }: MachineOrder): Promise<string[]> {
  const type = instanceTypes.find((each) => each.instanceType === instanceType)
  if (!type) throw invalid('InvalidInstanceType', `There is no instance type ${instanceType}.`)
  const all = zonesOf(aws.region)
  if (availabilityZone && !all.includes(availabilityZone)) {
    throw invalid(
      'InvalidAvailabilityZone',
      `${aws.region} has no Availability Zone ${availabilityZone}; it has ${all.join(', ')}.`,
    )
  }
  const zones = availabilityZone
    ? Array<string>(count).fill(availabilityZone)
    : nextZones(all, await zonesInUse(aws, cluster), count)

  const limit = pLimit(CONCURRENT_REGISTRATIONS)
  const booted = await Promise.allSettled(
    zones.map((zone) =>
      limit(async () => {
        const machine: Machine = { ...newAddresses(), instanceType: type, region: aws.region, availabilityZone: zone }
        const out = await aws.write('RegisterContainerInstance', registrationOf(machine, cluster))
        return out.containerInstance?.containerInstanceArn ?? ''
      }),
    ),
  )
  const arns = booted.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const failed = booted.find((each) => each.status === 'rejected')
  if (failed && arns.length === 0) throw failed.reason
  return arns
}

/** Nothing where the cluster does not exist yet: the first container instance may make the default one. */
async function zonesInUse(aws: Aws, cluster: string): Promise<string[]> {
  const { items } = await aws.allContainerInstances(cluster).catch((error: unknown) => {
    if (error instanceof ApiFailure && error.apiError.kind === 'not-found') return { items: [] }
    throw error
  })
  return items.map((instance) => toInstanceView(instance).availabilityZone ?? '')
}

/** An id of EC2's form, an address of the default VPC, and one of the block that is reserved for documentation and benchmarks. */
function newAddresses(): Pick<Machine, 'ec2InstanceId' | 'privateIp' | 'publicIp'> {
  const bytes = crypto.getRandomValues(new Uint8Array(14))
  const hex = Array.from(bytes.slice(0, 9), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.slice(9)
  return { ec2InstanceId: `i-${hex.slice(0, 17)}`, privateIp: `172.31.${a}.${b}`, publicIp: `198.${18 + (c % 2)}.${d}.${e}` }
}
