import type { InstanceStateChange, StartInstancesRequest, StartInstancesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { toInstanceState } from '../shapes/instance.ts'
import { getInstances } from '../state/find.ts'
import { enter } from '../state/instance-life.ts'

/** Those that run already stay as they are. */
export const startInstances: RegionOperation<StartInstancesRequest, StartInstancesResult> = (region, { InstanceIds }, now) => {
  const instances = getInstances(region, InstanceIds)
  const wrong = instances.find(({ state }) => state !== 'stopped' && state !== 'running' && state !== 'pending')
  if (wrong) {
    throw refusal('IncorrectInstanceState', `The instance '${wrong.id}' is not in a state from which it can be started.`)
  }
  return {
    StartingInstances: instances.map((instance): InstanceStateChange => {
      const PreviousState = toInstanceState(instance.state)
      if (instance.state === 'stopped') {
        instance.launchedAt = now
        delete instance.stateTransitionReason
        enter(region, now, instance, 'pending')
      }
      return { InstanceId: instance.id, CurrentState: toInstanceState(instance.state), PreviousState }
    }),
  }
}
