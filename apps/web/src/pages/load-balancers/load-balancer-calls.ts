import type { LoadBalancerOrder } from '@gantry/shared/console/load-balancer'
import type { Call } from '../../components/calls-preview.tsx'

/** What creating it asks of AWS, in order; the id of the group that the first call makes stands as `<group>`. */
export function loadBalancerCalls(order: LoadBalancerOrder): Call[] {
  const { name, listeners, healthCheck: check, securityGroup } = order
  return [
    ...('create' in securityGroup ? groupCalls(order, securityGroup.create) : []),
    {
      service: 'elb',
      operation: 'CreateLoadBalancer',
      input: {
        LoadBalancerName: name,
        Listeners: listeners.map((listener) => ({
          Protocol: listener.protocol,
          LoadBalancerPort: listener.loadBalancerPort,
          InstanceProtocol: listener.instanceProtocol,
          InstancePort: listener.instancePort,
          SSLCertificateId: listener.certificateArn,
        })),
        Subnets: order.subnetIds,
        SecurityGroups: 'groupIds' in securityGroup ? securityGroup.groupIds : ['<group>'],
        Scheme: order.isInternal ? 'internal' : undefined,
      },
    },
    {
      service: 'elb',
      operation: 'ConfigureHealthCheck',
      input: {
        LoadBalancerName: name,
        HealthCheck: {
          Target: `${check.protocol}:${check.port}${check.path ?? ''}`,
          Interval: check.intervalSeconds,
          Timeout: check.timeoutSeconds,
          UnhealthyThreshold: check.unhealthyThreshold,
          HealthyThreshold: check.healthyThreshold,
        },
      },
    },
  ]
}

function groupCalls(
  { vpcId, listeners }: LoadBalancerOrder,
  group: { name: string; description: string; allowedCidr: string },
): Call[] {
  return [
    {
      service: 'ec2',
      operation: 'CreateSecurityGroup',
      input: { GroupName: group.name, Description: group.description, VpcId: vpcId },
    },
    {
      service: 'ec2',
      operation: 'AuthorizeSecurityGroupIngress',
      input: {
        GroupId: '<group>',
        IpPermissions: listeners.map(({ loadBalancerPort: port }) => ({
          IpProtocol: 'tcp',
          FromPort: port,
          ToPort: port,
          IpRanges: [{ CidrIp: group.allowedCidr }],
        })),
      },
    },
  ]
}
