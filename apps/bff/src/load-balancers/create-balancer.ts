import type { LoadBalancerOrder } from '@gantry/shared/console/load-balancer'
import { ApiFailure } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { createSecurityGroup, deleteGroup } from '../ec2/create-security-group.ts'

/** Makes a classic load balancer: its security group where one is ordered, itself, its health check. */
export async function createBalancer(aws: Aws, order: LoadBalancerOrder): Promise<{ name: string; dnsName: string }> {
  const { classicBalancing, ec2 } = aws
  const groups = await chooseGroups(aws, order)
  const { DNSName: dnsName = '' } = await classicBalancing
    .write('CreateLoadBalancer', {
      LoadBalancerName: order.name,
      Listeners: order.listeners.map(({ certificateArn, ...listener }) => ({
        Protocol: listener.protocol,
        LoadBalancerPort: listener.loadBalancerPort,
        InstanceProtocol: listener.instanceProtocol,
        InstancePort: listener.instancePort,
        ...(certificateArn && { SSLCertificateId: certificateArn }),
      })),
      Subnets: order.subnetIds,
      SecurityGroups: groups.ids,
      ...(order.isInternal && { Scheme: 'internal' }),
    })
    .catch(async (error: unknown) => {
      if (groups.made) await deleteGroup(ec2, groups.made)
      throw error
    })
  await configureHealthCheck(aws, order)
  return { name: order.name, dnsName }
}

async function chooseGroups(aws: Aws, order: LoadBalancerOrder): Promise<{ ids: string[]; made?: string }> {
  const { securityGroup, vpcId, listeners } = order
  if ('groupIds' in securityGroup) return { ids: securityGroup.groupIds }
  const { name: groupName, description, allowedCidr } = securityGroup.create
  const ports = listeners.map(({ loadBalancerPort }) => loadBalancerPort)
  const made = await createSecurityGroup(aws, { groupName, description, vpcId, allowedCidr, ports })
  return { ids: [made], made }
}

async function configureHealthCheck({ classicBalancing }: Aws, { name, healthCheck: check }: LoadBalancerOrder): Promise<void> {
  try {
    await classicBalancing.write('ConfigureHealthCheck', {
      LoadBalancerName: name,
      HealthCheck: {
        Target: targetOf(check),
        Interval: check.intervalSeconds,
        Timeout: check.timeoutSeconds,
        HealthyThreshold: check.healthyThreshold,
        UnhealthyThreshold: check.unhealthyThreshold,
      },
    })
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    const message = `The load balancer ${name} is made, but not its health check: ${error.message} Delete it, or set the health check in EC2.`
    throw new ApiFailure({ ...error.apiError, message }, error)
  }
}

/** `HTTP:80/healthz`; TCP and SSL have no path. */
const targetOf = ({ protocol, port, path }: LoadBalancerOrder['healthCheck']): string =>
  protocol === 'HTTP' || protocol === 'HTTPS' ? `${protocol}:${port}${path || '/'}` : `${protocol}:${port}`
