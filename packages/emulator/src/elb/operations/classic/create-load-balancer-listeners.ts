import type { CreateLoadBalancerListenerInput, CreateLoadBalancerListenerOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { alreadyThere, isSame, isSamePort, readListeners } from '../../checks/classic-listeners.ts'
import { getClassic } from '../../checks/find.ts'

/** One that is there already, and is the same, is left alone. */
export const createLoadBalancerListeners: RegionOperation<CreateLoadBalancerListenerInput, CreateLoadBalancerListenerOutput> = (
  region,
  input,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const listeners = readListeners(input.Listeners ?? [])
  const taken = listeners.find((listener) =>
    balancer.listeners.some((one) => isSamePort(one, listener) && !isSame(one, listener)),
  )
  if (taken) throw alreadyThere(taken)
  balancer.listeners.push(...listeners.filter((listener) => !balancer.listeners.some((one) => isSamePort(one, listener))))
  return {}
}
