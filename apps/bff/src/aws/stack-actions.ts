/**
 * What CloudFormation calls in the name of whoever launches, for each type of resource in the launch's template: to make it, look
 * at it, tag it and delete it. Source: the handlers' permissions in the resource types' schemas (`aws cloudformation describe-type`).
 */
export const stackActions: Record<string, readonly string[]> = {
  'AWS::EC2::VPC': [
    'ec2:CreateVpc',
    'ec2:ModifyVpcAttribute',
    'ec2:DescribeVpcs',
    'ec2:DescribeVpcAttribute',
    'ec2:DescribeNetworkAcls',
    'ec2:DeleteVpc',
    'ec2:CreateTags',
  ],
  'AWS::EC2::InternetGateway': ['ec2:CreateInternetGateway', 'ec2:DescribeInternetGateways', 'ec2:DeleteInternetGateway'],
  'AWS::EC2::VPCGatewayAttachment': [
    'ec2:AttachInternetGateway',
    'ec2:DescribeInternetGateways',
    'ec2:DescribeVpnGateways',
    'ec2:DetachInternetGateway',
  ],
  'AWS::EC2::Subnet': [
    'ec2:CreateSubnet',
    'ec2:ModifySubnetAttribute',
    'ec2:DescribeSubnets',
    'ec2:DescribeAvailabilityZones',
    'ec2:DescribeNetworkAcls',
    'ec2:DeleteSubnet',
  ],
  'AWS::EC2::RouteTable': ['ec2:CreateRouteTable', 'ec2:DescribeRouteTables', 'ec2:DeleteRouteTable'],
  'AWS::EC2::Route': ['ec2:CreateRoute', 'ec2:DescribeRouteTables', 'ec2:DeleteRoute'],
  'AWS::EC2::SubnetRouteTableAssociation': ['ec2:AssociateRouteTable', 'ec2:DescribeRouteTables', 'ec2:DisassociateRouteTable'],
  'AWS::EC2::SecurityGroup': [
    'ec2:CreateSecurityGroup',
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:RevokeSecurityGroupIngress',
    'ec2:DescribeSecurityGroups',
    'ec2:DeleteSecurityGroup',
  ],
  'AWS::EC2::LaunchTemplate': [
    'ec2:CreateLaunchTemplate',
    'ec2:DescribeLaunchTemplates',
    'ec2:DescribeLaunchTemplateVersions',
    'ec2:DeleteLaunchTemplate',
  ],
  'AWS::AutoScaling::AutoScalingGroup': [
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:UpdateAutoScalingGroup',
    'autoscaling:CreateOrUpdateTags',
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeScalingActivities',
    'autoscaling:DeleteAutoScalingGroup',
    'ec2:RunInstances',
    'ec2:DescribeInstances',
  ],
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    'elasticloadbalancing:CreateLoadBalancer',
    'elasticloadbalancing:ConfigureHealthCheck',
    'elasticloadbalancing:ModifyLoadBalancerAttributes',
    'elasticloadbalancing:AddTags',
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeLoadBalancerAttributes',
    'elasticloadbalancing:DeleteLoadBalancer',
  ],
  'AWS::ECS::Cluster': ['ecs:CreateCluster', 'ecs:DescribeClusters', 'ecs:DeleteCluster', 'ecs:TagResource'],
  'AWS::ECS::TaskDefinition': ['ecs:RegisterTaskDefinition', 'ecs:DescribeTaskDefinition', 'ecs:DeregisterTaskDefinition'],
  'AWS::ECS::Service': ['ecs:CreateService', 'ecs:DescribeServices', 'ecs:UpdateService', 'ecs:DeleteService'],
}
