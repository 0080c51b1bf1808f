import type {
  Listener as ListenerShape,
  LoadBalancer as LoadBalancerShape,
  TargetGroup as TargetGroupShape,
  TargetHealthDescription,
  ProtocolEnum,
  TargetHealthReasonEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ElbState, Listener, LoadBalancer, Target, TargetGroup } from '../state/elb-state.ts'
import { loadBalancersOf } from '../state/fronts.ts'
import { findHostedZone } from '../state/names.ts'

export function toLoadBalancer(balancer: LoadBalancer, region: string, now: number): LoadBalancerShape {
  return {
    LoadBalancerArn: balancer.arn,
    DNSName: balancer.dnsName,
    CanonicalHostedZoneId: findHostedZone(region, balancer.type),
    CreatedTime: new Date(balancer.createdAt),
    LoadBalancerName: balancer.name,
    Scheme: balancer.scheme,
    VpcId: balancer.vpcId,
    State: { Code: now < balancer.activeAt ? 'provisioning' : 'active' },
    Type: balancer.type,
    AvailabilityZones: balancer.zones.map(({ name, subnetId }) => ({
      ZoneName: name,
      SubnetId: subnetId,
      LoadBalancerAddresses: [],
    })),
    SecurityGroups: balancer.securityGroupIds,
    IpAddressType: balancer.ipAddressType,
  }
}

export function toTargetGroup(elb: ElbState, group: TargetGroup): TargetGroupShape {
  const { healthCheck: check } = group
  const isHttp = check.protocol.startsWith('HTTP')
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: group.protocol as ProtocolEnum,
    Port: group.port,
    VpcId: group.vpcId,
    HealthCheckProtocol: check.protocol as ProtocolEnum,
    HealthCheckPort: check.port === undefined ? 'traffic-port' : String(check.port),
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: check.interval / 1_000,
    HealthCheckTimeoutSeconds: check.timeout / 1_000,
    HealthyThresholdCount: check.healthyThreshold,
    UnhealthyThresholdCount: check.unhealthyThreshold,
    HealthCheckPath: isHttp ? check.path : undefined,
    Matcher: isHttp ? { HttpCode: check.codes } : undefined,
    LoadBalancerArns: loadBalancersOf(elb, group.arn).map(({ arn }) => arn),
    TargetType: 'instance',
    ProtocolVersion: group.protocol.startsWith('HTTP') ? 'HTTP1' : undefined,
    IpAddressType: 'ipv4',
  }
}

export function toListener(listener: Listener): ListenerShape {
  return {
    ListenerArn: listener.arn,
    LoadBalancerArn: listener.loadBalancerArn,
    Port: listener.port,
    Protocol: listener.protocol as ProtocolEnum,
    Certificates: listener.certificates.length > 0 ? listener.certificates : undefined,
    SslPolicy: listener.sslPolicy,
    DefaultActions: listener.defaultActions,
  }
}

export function toTargetHealth(group: TargetGroup, { instanceId, port, state, reason }: Target): TargetHealthDescription {
  return {
    Target: { Id: instanceId, Port: port },
    HealthCheckPort: String(group.healthCheck.port ?? port),
    TargetHealth: {
      State: state,
      Reason: state === 'healthy' ? undefined : (reason?.code as TargetHealthReasonEnum | undefined),
      Description: state === 'healthy' ? undefined : reason?.description,
    },
  }
}
