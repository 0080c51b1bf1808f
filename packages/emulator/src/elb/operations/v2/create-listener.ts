import type { CreateListenerInput, CreateListenerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { AwsError } from '../../../protocol/aws-error.ts'
import { getLoadBalancer } from '../../checks/find.ts'
import { checkListener } from '../../checks/listener.ts'
import { duplicateListener, validationError } from '../../checks/refusals.ts'
import { withTags } from '../../checks/tags.ts'
import { lookAtAll } from '../../health/look.ts'
import { toListener } from '../../shapes/v2.ts'
import type { Listener } from '../../state/elb-state.ts'
import { listenersOf } from '../../state/fronts.ts'
import { newElbId } from '../../state/names.ts'

const MOST_LISTENERS = 50
const SSL_POLICY = 'ELBSecurityPolicy-2016-08'

/** From here on the targets of the groups that it forwards to are checked. */
export const createListener: RegionOperation<CreateListenerInput, CreateListenerOutput> = (region, input, now) => {
  const { elb } = region.state
  const balancer = getLoadBalancer(region, input.LoadBalancerArn)
  const { Protocol: protocol, Port: port, Certificates: certificates = [], DefaultActions: defaultActions = [] } = input
  if (!protocol) throw validationError('A listener protocol must be specified')
  if (port === undefined) throw validationError('A listener port must be specified')
  checkListener(region, balancer, { protocol, port, certificates, defaultActions })
  const tags = withTags('v2', [], input.Tags ?? [])
  const others = listenersOf(elb, balancer.arn)
  if (others.some((other) => other.port === port)) {
    throw duplicateListener(`A listener already exists on this port for this load balancer '${balancer.arn}'`)
  }
  if (others.length >= MOST_LISTENERS) {
    throw new AwsError('TooManyListeners', `The maximum number of listeners has been reached on load balancer '${balancer.arn}'`)
  }
  const listener: Listener = {
    arn: `${balancer.arn.replace(':loadbalancer/', ':listener/')}/${newElbId(region.state)}`,
    loadBalancerArn: balancer.arn,
    port,
    protocol,
    certificates,
    ...(certificates.length > 0 && { sslPolicy: input.SslPolicy ?? SSL_POLICY }),
    defaultActions,
    tags,
  }
  elb.listeners.set(listener.arn, listener)
  lookAtAll(region, now)
  return { Listeners: [toListener(listener)] }
}
