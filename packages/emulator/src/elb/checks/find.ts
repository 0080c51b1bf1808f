import type { Region } from '../../region/region.ts'
import type { ClassicLoadBalancer, Listener, LoadBalancer, TargetGroup } from '../state/elb-state.ts'
import { listenerNotFound, loadBalancerNotFound, targetGroupNotFound, validationError } from './refusals.ts'

export function getClassic({ state }: Region, name = ''): ClassicLoadBalancer {
  const found = state.elb.classic.get(name)
  if (!found) throw loadBalancerNotFound(`There is no ACTIVE Load Balancer named '${name}'`)
  return found
}

export function getLoadBalancer({ state }: Region, arn = ''): LoadBalancer {
  checkArn(arn, 'loadbalancer', 'load balancer')
  const found = state.elb.loadBalancers.get(arn)
  if (!found) throw loadBalancerNotFound(`Load balancer '${arn}' not found`)
  return found
}

export function getListener({ state }: Region, arn = ''): Listener {
  checkArn(arn, 'listener', 'listener')
  const found = state.elb.listeners.get(arn)
  if (!found) throw listenerNotFound(`Listener '${arn}' not found`)
  return found
}

export function getTargetGroup({ state }: Region, arn = ''): TargetGroup {
  checkArn(arn, 'targetgroup', 'target group')
  const found = state.elb.targetGroups.get(arn)
  if (!found) throw targetGroupNotFound(`Target groups '${arn}' not found`)
  return found
}

function checkArn(arn: string, type: string, name: string): void {
  if (!new RegExp(`^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\\d{12}:${type}/.+`).test(arn)) {
    throw validationError(`'${arn}' is not a valid ${name} ARN`)
  }
}
