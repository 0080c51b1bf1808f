import type { RunInstancesCommandOutput } from '@aws-sdk/client-ec2'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Region } from '../../region/region.ts'
import { addActivity } from '../state/activities.ts'
import type { AutoScalingGroup } from '../state/auto-scaling-state.ts'
import { activeInstances } from '../state/groups.ts'
import { servicePrincipal } from '../state/principals.ts'
import { resolveVersion, toRunInstances } from './run-instances.ts'

const DESCRIPTION = 'Launching a new EC2 instance'

/** Starts one instance, in the zone where the group has fewest. False when EC2 refused: then there is a failed activity. */
export function launch(region: Region, group: AutoScalingGroup, cause: string, now: number): boolean {
  const zone = zoneToFill(group)
  try {
    const input = toRunInstances(region, group, zone, 1)
    const { Instances } = region.call<RunInstancesCommandOutput>(servicePrincipal(region), 'ec2', 'RunInstances', input, now)
    const { InstanceId: id = '', InstanceType: instanceType = '', ImageId: imageId = '', SubnetId, Placement } = Instances![0]!
    const availabilityZone = Placement?.AvailabilityZone ?? zone
    const activity = addActivity(region.state, group, now, {
      description: `${DESCRIPTION}: ${id}`,
      cause,
      statusCode: 'PreInService',
      progress: 30,
      details: { 'Subnet ID': SubnetId ?? '', 'Availability Zone': availabilityZone },
    })
    group.instances.set(id, {
      id,
      instanceType,
      imageId,
      availabilityZone,
      launch: resolveVersion(region, group.launch),
      lifecycleState: 'Pending',
      isUnhealthy: false,
      isProtected: group.newInstancesProtectedFromScaleIn,
      joinedAt: now,
      isDraining: false,
      activityId: activity.id,
    })
    return true
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    const statusMessage = `${error.message} Launching EC2 instance failed.`
    addActivity(region.state, group, now, {
      description: `${DESCRIPTION}.  Status Reason: ${statusMessage}`,
      cause,
      statusCode: 'Failed',
      statusMessage,
      endedAt: now,
      progress: 100,
      details: { 'Availability Zone': zone },
    })
    return false
  }
}

/** The first of the zones that have fewest instances. */
export function zoneToFill(group: Pick<AutoScalingGroup, 'availabilityZones' | 'instances'>): string {
  const counts = new Map(group.availabilityZones.map((zone) => [zone, 0]))
  for (const { availabilityZone: zone } of activeInstances(group)) {
    if (counts.has(zone)) counts.set(zone, counts.get(zone)! + 1)
  }
  const fewest = Math.min(...counts.values())
  return group.availabilityZones.find((zone) => counts.get(zone) === fewest)!
}
