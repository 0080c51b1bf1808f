import type { HealthCheck as HealthCheckShape, LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing'
import type { LoadBalancerAttributes } from '@aws-sdk/client-elastic-load-balancing'
import type { Region } from '../../region/region.ts'
import type { ClassicLoadBalancer, HealthCheck } from '../state/elb-state.ts'
import { findHostedZone } from '../state/names.ts'

/** A classic load balancer as DescribeLoadBalancers answers it. */
export function toClassic({ state }: Region, balancer: ClassicLoadBalancer): LoadBalancerDescription {
  const { name, dnsName, vpcId, securityGroupIds } = balancer
  const [groupId = ''] = securityGroupIds
  const group = state.ec2.securityGroups.get(groupId)
  return {
    LoadBalancerName: name,
    DNSName: dnsName,
    CanonicalHostedZoneName: dnsName,
    CanonicalHostedZoneNameID: findHostedZone(state.region, 'application'),
    ListenerDescriptions: balancer.listeners.map((listener) => ({ Listener: listener, PolicyNames: [] })),
    Policies: { AppCookieStickinessPolicies: [], LBCookieStickinessPolicies: [], OtherPolicies: [] },
    BackendServerDescriptions: [],
    AvailabilityZones: balancer.availabilityZones,
    Subnets: balancer.subnetIds,
    VPCId: vpcId,
    Instances: [...balancer.targets.keys()].map((InstanceId) => ({ InstanceId })),
    HealthCheck: toHealthCheck(balancer.healthCheck),
    SourceSecurityGroup: group ? { OwnerAlias: state.account, GroupName: group.name } : undefined,
    SecurityGroups: securityGroupIds,
    CreatedTime: new Date(balancer.createdAt),
    Scheme: balancer.scheme,
  }
}

export const toHealthCheck = (check: HealthCheck): HealthCheckShape => ({
  Target: `${check.protocol}:${check.port}${check.path}`,
  Interval: check.interval / 1_000,
  Timeout: check.timeout / 1_000,
  UnhealthyThreshold: check.unhealthyThreshold,
  HealthyThreshold: check.healthyThreshold,
})

export const toAttributes = ({ attributes }: ClassicLoadBalancer): LoadBalancerAttributes => ({
  CrossZoneLoadBalancing: { Enabled: attributes.crossZone },
  AccessLog: { Enabled: false },
  ConnectionDraining: { Enabled: attributes.draining.enabled, Timeout: attributes.draining.timeout },
  ConnectionSettings: { IdleTimeout: attributes.idleTimeout },
  AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: attributes.desyncMitigationMode }],
})
