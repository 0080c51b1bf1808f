import type { CreateLoadBalancerOutput, DescribeLoadBalancersOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import { alreadyThere } from '../already-there.ts'
import { list, readProperties, structure, tags, without } from '../properties.ts'
import { NotStabilized, type ResourceType, type Workplace } from '../resource-type.ts'

const properties = structure({
  IpAddressType: 'string',
  LoadBalancerAttributes: list(structure({ Key: 'string', Value: 'string' }, 'Key', 'Value')),
  Name: 'string',
  Scheme: 'string',
  SecurityGroups: list('string'),
  Subnets: list('string'),
  Tags: tags,
  Type: 'string',
})

/** AWS::ElasticLoadBalancingV2::LoadBalancer. Its physical id is its ARN. It is complete when it is active. */
export const loadBalancer: ResourceType = {
  serviceName: 'ElasticLoadBalancingV2',
  read: (value) => readProperties(properties, value),
  attributes: [
    'CanonicalHostedZoneID',
    'DNSName',
    'LoadBalancerArn',
    'LoadBalancerFullName',
    'LoadBalancerName',
    'SecurityGroups',
  ],
  seconds: { create: 30, delete: 5 },
  create(place, given, resource) {
    const { Name: chosen, Tags } = given
    const Name = (chosen as string | undefined) ?? place.nameOf(resource, 32)
    // CreateLoadBalancer gives back one that is like it; CloudFormation does not take it for its own.
    if (chosen !== undefined && find(place, { Names: [Name] })) throw alreadyThere(Name)
    const all = place.tagsWith(Tags)
    const input = { ...without(given, 'LoadBalancerAttributes', 'Tags'), Name, ...(all.length > 0 && { Tags: all }) }
    const made = place.call<CreateLoadBalancerOutput>('elasticloadbalancing', 'v2.CreateLoadBalancer', input)
    return made.LoadBalancers![0]!.LoadBalancerArn!
  },
  configure(place, { physicalId: LoadBalancerArn, properties: { LoadBalancerAttributes: Attributes } }) {
    if (!Attributes) return
    place.call('elasticloadbalancing', 'v2.ModifyLoadBalancerAttributes', { LoadBalancerArn, Attributes })
  },
  isStable(place, { physicalId }) {
    const { State } = find(place, { LoadBalancerArns: [physicalId!] }) ?? {}
    if (State?.Code === 'failed') throw new NotStabilized(`Load balancer could not be made: ${State.Reason ?? ''}`)
    return State?.Code === 'active'
  },
  describe(place, { physicalId }) {
    const found = find(place, { LoadBalancerArns: [physicalId!] })
    return {
      CanonicalHostedZoneID: found?.CanonicalHostedZoneId,
      DNSName: found?.DNSName,
      LoadBalancerArn: physicalId,
      LoadBalancerFullName: physicalId!.split(':loadbalancer/')[1],
      LoadBalancerName: found?.LoadBalancerName,
      SecurityGroups: found?.SecurityGroups,
    }
  },
  remove(place, { physicalId: LoadBalancerArn }) {
    place.call('elasticloadbalancing', 'v2.DeleteLoadBalancer', { LoadBalancerArn })
    return true
  },
}

function find(place: Workplace, which: { Names: string[] } | { LoadBalancerArns: string[] }) {
  try {
    const found = place.call<DescribeLoadBalancersOutput>('elasticloadbalancing', 'v2.DescribeLoadBalancers', which)
    return found.LoadBalancers?.[0]
  } catch (error) {
    if (error instanceof AwsError && error.code === 'LoadBalancerNotFound') return undefined
    throw error
  }
}
