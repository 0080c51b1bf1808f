import type { Action, Certificate } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Region } from '../../region/region.ts'
import type { LoadBalancer } from '../state/elb-state.ts'
import { loadBalancersOf, targetGroupsOf } from '../state/fronts.ts'
import { getTargetGroup } from './find.ts'
import { checkPort } from './numbers.ts'
import { notImplemented, validationError } from './refusals.ts'

const PROTOCOLS = { application: ['HTTP', 'HTTPS'], network: ['TCP', 'TLS'] }
const ACTIONS = ['forward', 'redirect', 'fixed-response']

interface Wanted {
  protocol: string
  port: number
  certificates: Certificate[]
  defaultActions: Action[]
}

/** Throws unless the load balancer can have such a listener. */
export function checkListener(
  region: Region,
  balancer: LoadBalancer,
  { protocol, port, certificates, defaultActions }: Wanted,
): void {
  if (!PROTOCOLS[balancer.type].includes(protocol)) {
    if (['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'].includes(protocol)) throw notImplemented(`Protocol '${protocol}'`)
    const most = PROTOCOLS[balancer.type].join("', '")
    throw validationError(`Listener protocol '${protocol}' must be one of '${most}'`)
  }
  checkPort(port)
  if ((protocol === 'HTTPS' || protocol === 'TLS') && certificates.length === 0) {
    throw validationError(`A certificate must be specified for ${protocol} listeners`)
  }
  if (defaultActions.length === 0) throw validationError('A default action must be specified')
  for (const { Type = '' } of defaultActions) if (!ACTIONS.includes(Type)) throw notImplemented(`Action type '${Type}'`)
  checkTargetGroups(region, balancer, targetGroupsOf({ defaultActions }), defaultActions)
}

function checkTargetGroups(region: Region, balancer: LoadBalancer, arns: string[], actions: Action[]): void {
  if (arns.length === 0 && actions.some(({ Type }) => Type === 'forward')) {
    throw validationError('You must specify a target group for an action of type forward')
  }
  for (const arn of arns) {
    const group = getTargetGroup(region, arn)
    const isHttp = group.protocol.startsWith('HTTP')
    if (isHttp !== (balancer.type === 'application')) {
      throw new AwsError(
        'IncompatibleProtocols',
        `Protocol ${group.protocol} is not supported for target groups of ${balancer.type} load balancers`,
      )
    }
    if (group.vpcId !== balancer.vpcId) {
      throw new AwsError(
        'InvalidConfigurationRequest',
        `The target group '${arn}' is not in the VPC '${balancer.vpcId}' of the load balancer`,
      )
    }
    if (loadBalancersOf(region.state.elb, arn).some((other) => other !== balancer)) {
      throw new AwsError(
        'TargetGroupAssociationLimit',
        `The following target groups cannot be associated with more than one load balancer: ${arn}`,
      )
    }
  }
}
