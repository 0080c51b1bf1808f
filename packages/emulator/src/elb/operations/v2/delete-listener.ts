import type { DeleteListenerInput, DeleteListenerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getListener } from '../../checks/find.ts'
import { lookAtAll } from '../../health/look.ts'

/** Targets of groups that no listener forwards to any more are not checked. */
export const deleteListener: RegionOperation<DeleteListenerInput, DeleteListenerOutput> = (region, input, now) => {
  region.state.elb.listeners.delete(getListener(region, input.ListenerArn).arn)
  lookAtAll(region, now)
  return {}
}
