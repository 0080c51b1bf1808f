import { hostPortsOf } from './launch-ports.ts'
import type { LaunchLoadBalancer, LaunchPlan, LaunchService } from './launch-plan.ts'
import { SERVICE_ROLE } from './launch-names.ts'
import type { TemplateResource } from './launch-template.ts'
import { toPropertyNames } from './property-names.ts'

/** The cluster, the task definition, and the service with its load balancer. */
export function applicationResources(plan: LaunchPlan): Record<string, TemplateResource> {
  const { taskDefinition, schedule, cluster } = plan
  const balancer = schedule.kind === 'service' ? schedule.loadBalancer : undefined
  return {
    ...(!cluster.clusterExists && {
      Cluster: { Type: 'AWS::ECS::Cluster', Properties: { ClusterName: cluster.clusterName } },
    }),
    TaskDefinition: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: toPropertyNames(taskDefinition) as Record<string, unknown>,
    },
    ...(balancer && { LoadBalancer: loadBalancer(plan, balancer) }),
    ...(schedule.kind === 'service' && { Service: service(plan, schedule) }),
  }
}

function loadBalancer({ taskDefinition }: LaunchPlan, balancer: LaunchLoadBalancer): TemplateResource {
  const port = hostPortsOf(taskDefinition).find(
    ({ containerName, containerPort }) => containerName === balancer.containerName && containerPort === balancer.containerPort,
  )
  const instancePort = String(port?.hostPort ?? balancer.containerPort)
  return {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    DependsOn: 'GatewayAttachment',
    Properties: {
      Subnets: [{ Ref: 'SubnetA' }, { Ref: 'SubnetB' }],
      SecurityGroups: [{ 'Fn::GetAtt': ['LoadBalancerSecurityGroup', 'GroupId'] }],
      CrossZone: true,
      Listeners: [
        {
          LoadBalancerPort: String(balancer.listenerPort),
          Protocol: 'HTTP',
          InstancePort: instancePort,
          InstanceProtocol: 'HTTP',
        },
      ],
      HealthCheck: {
        Target: `HTTP:${instancePort}${balancer.pingPath}`,
        Interval: '30',
        Timeout: '5',
        HealthyThreshold: '2',
        UnhealthyThreshold: '2',
      },
    },
  }
}

function service(
  { cluster }: LaunchPlan,
  { serviceName, desiredCount, loadBalancer: balancer }: LaunchService,
): TemplateResource {
  return {
    Type: 'AWS::ECS::Service',
    DependsOn: 'EcsInstances',
    Properties: {
      Cluster: cluster.clusterExists ? cluster.clusterName : { Ref: 'Cluster' },
      ServiceName: serviceName,
      TaskDefinition: { Ref: 'TaskDefinition' },
      DesiredCount: desiredCount,
      LaunchType: 'EC2',
      // Tasks that cannot start end the launch in minutes; without it CloudFormation waits for three hours.
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: false } },
      ...(balancer && {
        Role: SERVICE_ROLE,
        LoadBalancers: [
          {
            LoadBalancerName: { Ref: 'LoadBalancer' },
            ContainerName: balancer.containerName,
            ContainerPort: balancer.containerPort,
          },
        ],
      }),
    },
  }
}
