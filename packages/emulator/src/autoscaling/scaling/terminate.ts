import { AwsError } from '../../protocol/aws-error.ts'
import type { Region } from '../../region/region.ts'
import { addActivity, endActivity } from '../state/activities.ts'
import type { AutoScalingGroup, GroupInstance, ScalingActivity } from '../state/auto-scaling-state.ts'
import { servicePrincipal } from '../state/principals.ts'
import { isDraining } from './health.ts'
import { deregister, targetsOf } from './load-balancers.ts'

/**
 * Takes an instance out of service: away from the load balancers, which let it finish, and then it is terminated. The activity
 * has failed, and the instance stays, when EC2 refuses.
 */
export function takeOutOfService(
  region: Region,
  group: AutoScalingGroup,
  instance: GroupInstance,
  cause: string,
  now: number,
): ScalingActivity {
  if (instance.lifecycleState === 'Pending') {
    const statusMessage = 'Instance became unhealthy while waiting for instance to be in InService state.'
    endActivity(region.state, instance.activityId, now, { statusCode: 'Failed', statusMessage })
  }
  const activity = addActivity(region.state, group, now, {
    description: `Terminating EC2 instance: ${instance.id}`,
    cause,
    statusCode: 'InProgress',
    details: { 'Availability Zone': instance.availabilityZone },
  })
  instance.lifecycleState = 'Terminating'
  instance.activityId = activity.id
  if (targetsOf(region, group, instance.id).length > 0) deregister(region, group, instance.id, now)
  if (isDraining(region, group, instance)) {
    instance.isDraining = true
    activity.statusCode = 'WaitingForELBConnectionDraining'
    activity.progress = 50
  } else {
    terminate(region, instance, now)
  }
  return activity
}

/** What comes next for an instance on its way out; true when it is gone. */
export function carryOnTermination(region: Region, group: AutoScalingGroup, instance: GroupInstance, now: number): boolean {
  const machine = region.state.ec2.instances.get(instance.id)
  if (!machine || machine.state === 'terminated') {
    endActivity(region.state, instance.activityId, now, { statusCode: 'Successful' })
    return true
  }
  if (instance.isDraining && !isDraining(region, group, instance)) {
    instance.isDraining = false
    terminate(region, instance, now)
  }
  return false
}

function terminate(region: Region, instance: GroupInstance, now: number): void {
  const machine = region.state.ec2.instances.get(instance.id)
  if (!machine || machine.state === 'terminated') return
  try {
    region.call(servicePrincipal(region), 'ec2', 'TerminateInstances', { InstanceIds: [instance.id] }, now)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    instance.lifecycleState = 'InService'
    endActivity(region.state, instance.activityId, now, { statusCode: 'Failed', statusMessage: error.message })
  }
}
