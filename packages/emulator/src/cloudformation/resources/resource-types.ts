import { autoScalingGroup } from './autoscaling/auto-scaling-group.ts'
import { internetGateway } from './ec2/internet-gateway.ts'
import { launchTemplate } from './ec2/launch-template.ts'
import { routeTable } from './ec2/route-table.ts'
import { route } from './ec2/route.ts'
import { securityGroup } from './ec2/security-group.ts'
import { subnetRouteTableAssociation } from './ec2/subnet-route-table-association.ts'
import { subnet } from './ec2/subnet.ts'
import { vpcGatewayAttachment } from './ec2/vpc-gateway-attachment.ts'
import { vpc } from './ec2/vpc.ts'
import { cluster } from './ecs/cluster.ts'
import { service } from './ecs/service.ts'
import { taskDefinition } from './ecs/task-definition.ts'
import { classicLoadBalancer } from './elb/classic-load-balancer.ts'
import { listener } from './elb/listener.ts'
import { loadBalancer } from './elb/load-balancer.ts'
import { targetGroup } from './elb/target-group.ts'
import { instanceProfile } from './iam/instance-profile.ts'
import { role } from './iam/role.ts'
import type { ResourceType } from './resource-type.ts'

/** The types of resource that this endpoint can make. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map([
  ['AWS::AutoScaling::AutoScalingGroup', autoScalingGroup],
  ['AWS::EC2::InternetGateway', internetGateway],
  ['AWS::EC2::LaunchTemplate', launchTemplate],
  ['AWS::EC2::Route', route],
  ['AWS::EC2::RouteTable', routeTable],
  ['AWS::EC2::SecurityGroup', securityGroup],
  ['AWS::EC2::Subnet', subnet],
  ['AWS::EC2::SubnetRouteTableAssociation', subnetRouteTableAssociation],
  ['AWS::EC2::VPC', vpc],
  ['AWS::EC2::VPCGatewayAttachment', vpcGatewayAttachment],
  ['AWS::ECS::Cluster', cluster],
  ['AWS::ECS::Service', service],
  ['AWS::ECS::TaskDefinition', taskDefinition],
  ['AWS::ElasticLoadBalancing::LoadBalancer', classicLoadBalancer],
  ['AWS::ElasticLoadBalancingV2::Listener', listener],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', loadBalancer],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', targetGroup],
  ['AWS::IAM::InstanceProfile', instanceProfile],
  ['AWS::IAM::Role', role],
])
