import { hostPortsOf, openRanges } from './launch-ports.ts'
import type { LaunchPlan } from './launch-plan.ts'
import type { TemplateResource } from './launch-template.ts'

const LETTERS = ['A', 'B'] as const

/** A VPC with two public subnets in two zones, and who may reach what in it. */
export function networkResources(plan: LaunchPlan): Record<string, TemplateResource> {
  const name = { Key: 'Name', Value: `ECS ${plan.cluster.clusterName}` }
  return {
    Vpc: {
      Type: 'AWS::EC2::VPC',
      Properties: { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, EnableDnsHostnames: true, Tags: [name] },
    },
    InternetGateway: { Type: 'AWS::EC2::InternetGateway', Properties: { Tags: [name] } },
    GatewayAttachment: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: { Ref: 'Vpc' }, InternetGatewayId: { Ref: 'InternetGateway' } },
    },
    RouteTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' }, Tags: [name] } },
    DefaultRoute: {
      Type: 'AWS::EC2::Route',
      DependsOn: 'GatewayAttachment',
      Properties: {
        RouteTableId: { Ref: 'RouteTable' },
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: { Ref: 'InternetGateway' },
      },
    },
    ...Object.fromEntries(LETTERS.flatMap((letter, index) => subnet(letter, index, name))),
    ...securityGroups(plan),
  }
}

function subnet(letter: string, index: number, name: object): [string, TemplateResource][] {
  return [
    [
      `Subnet${letter}`,
      {
        Type: 'AWS::EC2::Subnet',
        Properties: {
          VpcId: { Ref: 'Vpc' },
          CidrBlock: `10.0.${index}.0/24`,
          AvailabilityZone: { 'Fn::Select': [index, { 'Fn::GetAZs': '' }] },
          MapPublicIpOnLaunch: true,
          Tags: [name],
        },
      },
    ],
    [
      `Subnet${letter}Routes`,
      {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { SubnetId: { Ref: `Subnet${letter}` }, RouteTableId: { Ref: 'RouteTable' } },
      },
    ],
  ]
}

/** Behind a load balancer, its port of the instances is open to it alone; every other port of the tasks to the addresses allowed. */
function securityGroups({ taskDefinition, schedule, cluster }: LaunchPlan): Record<string, TemplateResource> {
  const balancer = schedule.kind === 'service' ? schedule.loadBalancer : undefined
  const behind =
    balancer &&
    hostPortsOf(taskDefinition).find(
      ({ containerName, containerPort }) => containerName === balancer.containerName && containerPort === balancer.containerPort,
    )?.hostPort
  const fromAllowed = { CidrIp: { Ref: 'AllowedCidr' } }
  const ranges = openRanges(taskDefinition).map(({ protocol, from, to }) => ({
    IpProtocol: protocol,
    FromPort: from,
    ToPort: to,
    ...(protocol === 'tcp' && from === behind
      ? { SourceSecurityGroupId: { 'Fn::GetAtt': ['LoadBalancerSecurityGroup', 'GroupId'] } }
      : fromAllowed),
  }))
  const ssh = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...fromAllowed }
  const group = (description: string, ingress: object[]): TemplateResource => ({
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: description, VpcId: { Ref: 'Vpc' }, SecurityGroupIngress: ingress },
  })
  return {
    ...(balancer && {
      LoadBalancerSecurityGroup: group(`Load balancer of the ECS cluster ${cluster.clusterName}`, [
        { IpProtocol: 'tcp', FromPort: balancer.listenerPort, ToPort: balancer.listenerPort, ...fromAllowed },
      ]),
    }),
    InstanceSecurityGroup: group(`Container instances of the ECS cluster ${cluster.clusterName}`, [
      ...ranges,
      ...(cluster.keyName ? [ssh] : []),
    ]),
  }
}
