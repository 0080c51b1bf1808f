import type { AccessRequest } from '../iam/access-request.ts'
import type { Region } from '../region/region.ts'
import { arnOf } from './state/names.ts'

/** Members of inputs that name what an operation is about: load balancers of the classic API by name, all others by ARN. */
interface Subjects {
  LoadBalancerName?: string
  LoadBalancerNames?: string[]
  LoadBalancerArn?: string
  ListenerArn?: string
  TargetGroupArn?: string
  ResourceArns?: string[]
}

/**
 * What a caller must be allowed to do. Describing has no resource. Source: "Actions, resources, and condition keys for Elastic
 * Load Balancing" in the Service Authorization Reference.
 */
export function elbAccess({ state }: Region, operation: string, input: object): AccessRequest[] {
  const name = operation.replace(/^v2\./, '')
  const resources = name.startsWith('Describe') ? ['*'] : resourcesOf(state, name, operation !== name, input)
  return resources.map((resource) => ({ action: `elasticloadbalancing:${name}`, resource, conditions: {} }))
}

function resourcesOf(
  place: Region['state'],
  name: string,
  isV2: boolean,
  input: Subjects & { Name?: string; Type?: string },
): string[] {
  const { LoadBalancerName, LoadBalancerNames = [], ResourceArns = [] } = input
  const created = {
    CreateLoadBalancer: `loadbalancer/${input.Type === 'network' ? 'net' : 'app'}/${input.Name}/*`,
    CreateTargetGroup: `targetgroup/${input.Name}/*`,
  }[name]
  if (isV2 && created) return [arnOf(place, created)]
  const byName = [...(LoadBalancerName === undefined ? [] : [LoadBalancerName]), ...LoadBalancerNames]
  const arn = input.ListenerArn ?? input.TargetGroupArn ?? input.LoadBalancerArn
  const all = [...byName.map((one) => arnOf(place, `loadbalancer/${one}`)), ...ResourceArns, ...(arn === undefined ? [] : [arn])]
  return all.length > 0 ? all : ['*']
}
