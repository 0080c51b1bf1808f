import { zonesOf } from '@gantry/shared/ecs/regions'
import { validationError } from '../../protocol/query/read-form.ts'
import type { Region } from '../../region/region.ts'

export interface Places {
  subnetIds: string[]
  availabilityZones: string[]
}

/**
 * Where a group may start instances: in subnets, one per zone at least, or in the default subnets of zones. Throws
 * ValidationError for what is not there, and when zones are named that the subnets are not in.
 */
export function readPlaces({ state }: Region, vpcZoneIdentifier: string | undefined, zones: string[] | undefined): Places {
  const subnetIds = (vpcZoneIdentifier ?? '').split(',').flatMap((id) => id.trim() || [])
  const ofSubnets = subnetIds.map((id) => {
    const subnet = state.ec2.subnets.get(id)
    if (!subnet) throw validationError(`The subnet ID '${id}' does not exist`)
    return subnet
  })
  if (new Set(ofSubnets.map(({ vpcId }) => vpcId)).size > 1) throw validationError('The subnets must all be in the same VPC.')
  const availabilityZones = [...new Set(subnetIds.length > 0 ? ofSubnets.map((subnet) => subnet.availabilityZone) : zones)]
  if (availabilityZones.length === 0) throw validationError('At least one Availability Zone or VPC Subnet is required.')
  const known = zonesOf(state.region)
  const unknown = availabilityZones.find((zone) => !known.includes(zone))
  if (unknown !== undefined) throw validationError(`Invalid Availability Zone: [${unknown}]`)
  if (subnetIds.length > 0 && zones?.length && zones.some((zone) => !availabilityZones.includes(zone))) {
    throw validationError('The availability zones of the specified subnets and the AutoScalingGroup do not match')
  }
  return { subnetIds, availabilityZones }
}
