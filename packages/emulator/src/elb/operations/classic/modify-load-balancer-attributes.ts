import type {
  ModifyLoadBalancerAttributesInput,
  ModifyLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { checkRange } from '../../checks/numbers.ts'
import { notImplemented, validationError } from '../../checks/refusals.ts'
import { toAttributes } from '../../shapes/classic.ts'

const DESYNC = 'elb.http.desyncmitigationmode'

/** Those that are named change. */
export const modifyLoadBalancerAttributes: RegionOperation<
  ModifyLoadBalancerAttributesInput,
  ModifyLoadBalancerAttributesOutput
> = (region, input) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const {
    CrossZoneLoadBalancing,
    AccessLog,
    ConnectionDraining,
    ConnectionSettings,
    AdditionalAttributes = [],
  } = input.LoadBalancerAttributes ?? {}
  if (AccessLog?.Enabled) throw notImplemented('AccessLog')
  checkRange('ConnectionDraining timeout', ConnectionDraining?.Timeout, 1, 3_600)
  checkRange('ConnectionSettings idle timeout', ConnectionSettings?.IdleTimeout, 1, 4_000)
  for (const { Key, Value = '' } of AdditionalAttributes) {
    if (Key !== DESYNC || !['monitor', 'defensive', 'strictest'].includes(Value)) {
      throw validationError(`Additional attribute '${Key}' with the value '${Value}' is not valid`)
    }
  }
  const { attributes } = balancer
  if (CrossZoneLoadBalancing) attributes.crossZone = CrossZoneLoadBalancing.Enabled ?? false
  if (ConnectionDraining) {
    const { Enabled: enabled = false, Timeout: timeout = 300 } = ConnectionDraining
    attributes.draining = { enabled, timeout }
  }
  if (ConnectionSettings) attributes.idleTimeout = ConnectionSettings.IdleTimeout ?? attributes.idleTimeout
  for (const { Value } of AdditionalAttributes) attributes.desyncMitigationMode = Value ?? attributes.desyncMitigationMode
  return { LoadBalancerName: balancer.name, LoadBalancerAttributes: toAttributes(balancer) }
}
