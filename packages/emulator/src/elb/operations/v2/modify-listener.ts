import type { ModifyListenerInput, ModifyListenerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getListener, getLoadBalancer } from '../../checks/find.ts'
import { checkListener } from '../../checks/listener.ts'
import { duplicateListener } from '../../checks/refusals.ts'
import { lookAtAll } from '../../health/look.ts'
import { toListener } from '../../shapes/v2.ts'
import { listenersOf } from '../../state/fronts.ts'

/** What is named changes. */
export const modifyListener: RegionOperation<ModifyListenerInput, ModifyListenerOutput> = (region, input, now) => {
  const listener = getListener(region, input.ListenerArn)
  const balancer = getLoadBalancer(region, listener.loadBalancerArn)
  const wanted = {
    protocol: input.Protocol ?? listener.protocol,
    port: input.Port ?? listener.port,
    certificates: input.Certificates ?? listener.certificates,
    defaultActions: input.DefaultActions ?? listener.defaultActions,
  }
  checkListener(region, balancer, wanted)
  if (listenersOf(region.state.elb, balancer.arn).some((other) => other !== listener && other.port === wanted.port)) {
    throw duplicateListener(`A listener already exists on this port for this load balancer '${balancer.arn}'`)
  }
  Object.assign(listener, wanted, input.SslPolicy !== undefined && { sslPolicy: input.SslPolicy })
  lookAtAll(region, now)
  return { Listeners: [toListener(listener)] }
}
