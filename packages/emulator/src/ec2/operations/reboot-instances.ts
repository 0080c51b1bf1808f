import type { RebootInstancesRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { getInstances } from '../state/find.ts'
import { powerDown } from '../state/instance-life.ts'

/** They stay running, and keep their addresses; what ran on them is over. */
export const rebootInstances: RegionOperation<RebootInstancesRequest, object> = (region, { InstanceIds }, now) => {
  const instances = getInstances(region, InstanceIds)
  const wrong = instances.find(({ state }) => state !== 'running')
  if (wrong) {
    throw refusal('IncorrectInstanceState', `The instance '${wrong.id}' is not in a state from which it can be rebooted.`)
  }
  for (const instance of instances) powerDown(region, now, instance, 'rebooted')
  return {}
}
