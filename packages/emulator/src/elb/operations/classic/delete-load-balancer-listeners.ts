import type { DeleteLoadBalancerListenerInput, DeleteLoadBalancerListenerOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'

/** Ports without a listener do no harm. */
export const deleteLoadBalancerListeners: RegionOperation<DeleteLoadBalancerListenerInput, DeleteLoadBalancerListenerOutput> = (
  region,
  input,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const ports = input.LoadBalancerPorts ?? []
  balancer.listeners = balancer.listeners.filter(({ LoadBalancerPort = 0 }) => !ports.includes(LoadBalancerPort))
  return {}
}
