import type { DescribeAccessPointsOutput } from '@aws-sdk/client-elastic-load-balancing'
import { AwsError } from '../../../protocol/aws-error.ts'
import { alreadyThere } from '../already-there.ts'
import { list, readProperties, structure, tags } from '../properties.ts'
import type { ResourceType, Workplace } from '../resource-type.ts'

const listener = structure(
  {
    InstancePort: 'integer',
    InstanceProtocol: 'string',
    LoadBalancerPort: 'integer',
    Protocol: 'string',
    SSLCertificateId: 'string',
  },
  'InstancePort',
  'LoadBalancerPort',
  'Protocol',
)

const healthCheck = structure(
  { HealthyThreshold: 'integer', Interval: 'integer', Target: 'string', Timeout: 'integer', UnhealthyThreshold: 'integer' },
  'HealthyThreshold',
  'Interval',
  'Target',
  'Timeout',
  'UnhealthyThreshold',
)

const properties = structure(
  {
    AvailabilityZones: list('string'),
    ConnectionDrainingPolicy: structure({ Enabled: 'boolean', Timeout: 'integer' }, 'Enabled'),
    ConnectionSettings: structure({ IdleTimeout: 'integer' }, 'IdleTimeout'),
    CrossZone: 'boolean',
    HealthCheck: healthCheck,
    Listeners: list(listener),
    LoadBalancerName: 'string',
    Scheme: 'string',
    SecurityGroups: list('string'),
    Subnets: list('string'),
    Tags: tags,
  },
  'Listeners',
)

const attributesOf = ({ ConnectionDrainingPolicy, ConnectionSettings, CrossZone }: Record<string, unknown>) => ({
  ...(ConnectionDrainingPolicy !== undefined && { ConnectionDraining: ConnectionDrainingPolicy }),
  ...(ConnectionSettings !== undefined && { ConnectionSettings }),
  ...(CrossZone !== undefined && { CrossZoneLoadBalancing: { Enabled: CrossZone } }),
})

/** AWS::ElasticLoadBalancing::LoadBalancer, a classic one. Its physical id is its name. */
export const classicLoadBalancer: ResourceType = {
  serviceName: 'ElasticLoadBalancing',
  read: (value) => readProperties(properties, value),
  attributes: [
    'CanonicalHostedZoneName',
    'CanonicalHostedZoneNameID',
    'DNSName',
    'SourceSecurityGroup.GroupName',
    'SourceSecurityGroup.OwnerAlias',
  ],
  seconds: { create: 3, delete: 2 },
  create(place, { AvailabilityZones, Listeners, LoadBalancerName: chosen, Scheme, SecurityGroups, Subnets, Tags }, resource) {
    const LoadBalancerName = (chosen as string | undefined) ?? place.nameOf(resource, 32)
    // CreateLoadBalancer gives back one that is like it; CloudFormation does not take it for its own.
    if (chosen !== undefined && findLoadBalancer(place, LoadBalancerName)) throw alreadyThere(LoadBalancerName)
    const given = { AvailabilityZones, Scheme, SecurityGroups, Subnets }
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const all = place.tagsWith(Tags)
    const input = { LoadBalancerName, Listeners, ...named, ...(all.length > 0 && { Tags: all }) }
    place.call('elasticloadbalancing', 'CreateLoadBalancer', input)
    return LoadBalancerName
  },
  configure(place, { physicalId: LoadBalancerName, properties: given }) {
    const { HealthCheck } = given
    if (HealthCheck) place.call('elasticloadbalancing', 'ConfigureHealthCheck', { LoadBalancerName, HealthCheck })
    const LoadBalancerAttributes = attributesOf(given)
    if (Object.keys(LoadBalancerAttributes).length === 0) return
    place.call('elasticloadbalancing', 'ModifyLoadBalancerAttributes', { LoadBalancerName, LoadBalancerAttributes })
  },
  describe(place, { physicalId }) {
    const found = findLoadBalancer(place, physicalId!)
    return {
      CanonicalHostedZoneName: found?.CanonicalHostedZoneName,
      CanonicalHostedZoneNameID: found?.CanonicalHostedZoneNameID,
      DNSName: found?.DNSName,
      'SourceSecurityGroup.GroupName': found?.SourceSecurityGroup?.GroupName,
      'SourceSecurityGroup.OwnerAlias': found?.SourceSecurityGroup?.OwnerAlias,
    }
  },
  remove(place, { physicalId: LoadBalancerName }) {
    place.call('elasticloadbalancing', 'DeleteLoadBalancer', { LoadBalancerName })
    return true
  },
}

function findLoadBalancer(place: Workplace, name: string) {
  try {
    const input = { LoadBalancerNames: [name] }
    const found = place.call<DescribeAccessPointsOutput>('elasticloadbalancing', 'DescribeLoadBalancers', input)
    return found.LoadBalancerDescriptions?.[0]
  } catch (error) {
    if (error instanceof AwsError && error.code === 'LoadBalancerNotFound') return undefined
    throw error
  }
}
