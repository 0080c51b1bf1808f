import type { InstanceStateChange, StopInstancesRequest, StopInstancesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { notImplemented, refusal } from '../checks/refusals.ts'
import { toInstanceState } from '../shapes/instance.ts'
import { getInstances } from '../state/find.ts'
import { powerDown } from '../state/instance-life.ts'

/** Those that are stopped already, or stopping, stay as they are. */
export const stopInstances: RegionOperation<StopInstancesRequest, StopInstancesResult> = (region, input, now) => {
  if (input.Hibernate) throw notImplemented('Hibernate')
  const instances = getInstances(region, input.InstanceIds)
  const wrong = instances.find(({ state }) => state !== 'running' && state !== 'stopping' && state !== 'stopped')
  if (wrong) {
    throw refusal('IncorrectInstanceState', `The instance '${wrong.id}' is not in a state from which it can be stopped.`)
  }
  return {
    StoppingInstances: instances.map((instance): InstanceStateChange => {
      const PreviousState = toInstanceState(instance.state)
      if (instance.state === 'running') powerDown(region, now, instance, 'stopped')
      return { InstanceId: instance.id, CurrentState: toInstanceState(instance.state), PreviousState }
    }),
  }
}
