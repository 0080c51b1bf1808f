import type { Reservation, RunInstancesRequest } from '@aws-sdk/client-ec2'
import type { Region, RegionOperation } from '../../region/region.ts'
import { readMachine, withTemplate } from '../checks/launch-request.ts'
import { readNetwork } from '../checks/launch-network.ts'
import { invalidValue, missingParameter, refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toReservations } from '../shapes/reservations.ts'
import { chooseSubnets, takenIn, takePrivateIp } from '../state/addresses.ts'
import { plugged } from '../state/dependents.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import { newEc2Id } from '../state/ids.ts'
import { enter } from '../state/instance-life.ts'

const MOST_INSTANCES = 2_000

/** Either all of the machines, or as many as fit but MinCount at least, or none. */
export const runInstances: RegionOperation<RunInstancesRequest, Reservation> = (region, input, now, { invokedBy }) => {
  const { state } = region
  const { ClientToken: clientToken } = input
  const former = clientToken === undefined ? undefined : findFormer(region, clientToken, input)
  if (former) return former

  const wanted = withTemplate(region, input)
  const machine = readMachine(region, wanted)
  const { subnets, securityGroupIds, wantsPublicIp } = readNetwork(region, wanted)
  const others = ['volume', 'network-interface', 'spot-instances-request']
  const tags = readTags(wanted.TagSpecifications, 'instance', others, invokedBy !== undefined)
  const places = chooseSubnets(region, subnets, readCount(region, input))

  const reservationId = newEc2Id(state, 'r')
  const taken = new Map(subnets.map((subnet) => [subnet, takenIn(region, subnet)]))
  const launched = places.map((subnet, launchIndex): Ec2Instance => {
    const privateIp = takePrivateIp(region, subnet, taken.get(subnet)!)
    return {
      id: newEc2Id(state, 'i'),
      reservationId,
      launchIndex,
      ...machine,
      state: 'pending',
      availabilityZone: subnet.availabilityZone,
      vpcId: subnet.vpcId,
      subnetId: subnet.id,
      networkInterfaceId: newEc2Id(state, 'eni'),
      privateIp,
      wantsPublicIp: wantsPublicIp ?? subnet.mapPublicIpOnLaunch,
      securityGroupIds: [...securityGroupIds],
      ...(clientToken !== undefined && { clientToken }),
      launchedAt: now,
      agent: { failures: 0 },
      tags: tags.map((tag) => ({ ...tag })),
    }
  })
  for (const instance of launched) {
    state.ec2.instances.set(instance.id, instance)
    enter(region, now, instance, 'pending')
  }
  if (clientToken !== undefined) state.ec2.launches.set(clientToken, { request: JSON.stringify(input), reservationId })
  return toReservations(region, launched)[0]!
}

/** What the same client token has launched before. Throws when it came with another request. */
function findFormer(region: Region, clientToken: string, input: RunInstancesRequest): Reservation | undefined {
  const former = region.state.ec2.launches.get(clientToken)
  if (!former) return undefined
  if (former.request !== JSON.stringify(input)) {
    throw refusal(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    )
  }
  const { instances } = region.state.ec2
  const launched = [...instances.values()].filter(({ reservationId }) => reservationId === former.reservationId)
  return toReservations(region, launched)[0]
}

function readCount(region: Region, { MinCount, MaxCount }: RunInstancesRequest): number {
  if (MinCount === undefined) throw missingParameter('MinCount')
  if (MaxCount === undefined) throw missingParameter('MaxCount')
  if (MinCount < 1) throw invalidValue(`Value (${MinCount}) for parameter minCount is invalid. It must be at least 1.`)
  if (MaxCount < MinCount) {
    throw invalidValue(`Value (${MaxCount}) for parameter maxCount is invalid. It must not be less than minCount (${MinCount}).`)
  }
  const left = MOST_INSTANCES - plugged(region).length
  if (left < MinCount) {
    throw refusal(
      'InstanceLimitExceeded',
      `Your quota allows for ${left} more running instance(s). You requested at least ${MinCount}`,
    )
  }
  return Math.min(MaxCount, left)
}
