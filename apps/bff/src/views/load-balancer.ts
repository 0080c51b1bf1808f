import type {
  HealthCheck,
  InstanceState,
  LoadBalancerDescription,
  ListenerDescription,
} from '@aws-sdk/client-elastic-load-balancing'
import type { Listener, LoadBalancer, TargetGroup, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { HealthCheckView, ListenerView, LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { defined, toMillis } from './view.ts'

type ListedInstance = NonNullable<LoadBalancerView['instances']>[number]

/** A classic one; `health` as DescribeInstanceHealth tells it, absent where nobody asked. */
export const toClassicView = (balancer: LoadBalancerDescription, health?: InstanceState[]): LoadBalancerView =>
  defined<LoadBalancerView>({
    name: balancer.LoadBalancerName ?? '',
    kind: 'classic',
    dnsName: balancer.DNSName ?? '',
    scheme: balancer.Scheme ?? 'internet-facing',
    state: 'active', // classic ones know no other
    vpcId: balancer.VPCId,
    subnetIds: balancer.Subnets ?? [],
    securityGroupIds: balancer.SecurityGroups ?? [],
    listeners: (balancer.ListenerDescriptions ?? []).map(toClassicListener),
    healthCheck: balancer.HealthCheck && toClassicCheck(balancer.HealthCheck),
    createdAt: toMillis(balancer.CreatedTime),
    instances: health?.map(toListedInstance),
  })

const toClassicListener = ({ Listener: listener }: ListenerDescription): ListenerView =>
  defined<ListenerView>({
    protocol: listener?.Protocol ?? '',
    loadBalancerPort: listener?.LoadBalancerPort ?? 0,
    instanceProtocol: listener?.InstanceProtocol,
    instancePort: listener?.InstancePort,
  })

const toClassicCheck = (check: HealthCheck): HealthCheckView => ({
  target: check.Target ?? '',
  intervalSeconds: check.Interval ?? 0,
  timeoutSeconds: check.Timeout ?? 0,
  healthyThreshold: check.HealthyThreshold ?? 0,
  unhealthyThreshold: check.UnhealthyThreshold ?? 0,
})

/** ELB writes `N/A` where there is nothing to say. */
const toListedInstance = ({ InstanceId = '', State = '', Description }: InstanceState): ListedInstance =>
  defined<ListedInstance>({
    instanceId: InstanceId,
    state: State,
    reason: Description === 'N/A' ? undefined : Description,
  })

export const toBalancerView = (balancer: LoadBalancer, listeners: Listener[]): LoadBalancerView =>
  defined<LoadBalancerView>({
    name: balancer.LoadBalancerName ?? '',
    kind: balancer.Type === 'network' ? 'network' : 'application',
    arn: balancer.LoadBalancerArn,
    dnsName: balancer.DNSName ?? '',
    scheme: balancer.Scheme ?? 'internet-facing',
    state: balancer.State?.Code ?? '',
    vpcId: balancer.VpcId,
    subnetIds: (balancer.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
    securityGroupIds: balancer.SecurityGroups ?? [],
    listeners: listeners.map((listener) =>
      defined<ListenerView>({
        protocol: listener.Protocol ?? '',
        loadBalancerPort: listener.Port ?? 0,
        targetGroupArns: (listener.DefaultActions ?? []).flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []),
      }),
    ),
    createdAt: toMillis(balancer.CreatedTime),
  })

/** `health` as DescribeTargetHealth tells it, absent where it could not be read. */
export const toTargetGroupView = (group: TargetGroup, health?: TargetHealthDescription[]): TargetGroupView =>
  defined<TargetGroupView>({
    name: group.TargetGroupName ?? '',
    arn: group.TargetGroupArn ?? '',
    protocol: group.Protocol ?? '',
    port: group.Port ?? 0,
    targetType: group.TargetType ?? 'instance',
    vpcId: group.VpcId,
    loadBalancerArns: group.LoadBalancerArns ?? [],
    healthCheck: {
      target: [group.HealthCheckProtocol, group.HealthCheckPort, group.HealthCheckPath].filter(Boolean).join(' '),
      intervalSeconds: group.HealthCheckIntervalSeconds ?? 0,
      timeoutSeconds: group.HealthCheckTimeoutSeconds ?? 0,
      healthyThreshold: group.HealthyThresholdCount ?? 0,
      unhealthyThreshold: group.UnhealthyThresholdCount ?? 0,
    },
    targets: health?.map(({ Target, TargetHealth }) =>
      defined({
        id: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        state: TargetHealth?.State ?? '',
        reason: TargetHealth?.Description,
      }),
    ),
  })
