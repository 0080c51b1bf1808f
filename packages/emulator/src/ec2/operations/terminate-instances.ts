import type { InstanceStateChange, TerminateInstancesRequest, TerminateInstancesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { toInstanceState } from '../shapes/instance.ts'
import { getInstances } from '../state/find.ts'
import { powerDown } from '../state/instance-life.ts'

/** In whatever state they are; a terminated machine can be seen for one hour. */
export const terminateInstances: RegionOperation<TerminateInstancesRequest, TerminateInstancesResult> = (
  region,
  { InstanceIds },
  now,
) => ({
  TerminatingInstances: getInstances(region, InstanceIds).map((instance): InstanceStateChange => {
    const PreviousState = toInstanceState(instance.state)
    const isOver = instance.state === 'terminated' || instance.state === 'shutting-down'
    if (!isOver) powerDown(region, now, instance, 'terminated')
    return { InstanceId: instance.id, CurrentState: toInstanceState(instance.state), PreviousState }
  }),
})
