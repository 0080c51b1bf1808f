import type { ManagedPolicy } from './state/iam-state.ts'

const allow = (...actions: string[]) => ({ Effect: 'Allow', Action: actions, Resource: '*' })

/** Statements as AWS publishes them, less what concerns services that this endpoint does not have at all. */
const documents: { name: string; path?: string; id: string; since: string; description: string; statements: object[] }[] = [
  {
    name: 'AdministratorAccess',
    id: 'ANPAIWMBCKSKIEE64ZLYK',
    since: '2015-02-06T18:39:46Z',
    description: 'Provides full access to AWS services and resources.',
    statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  {
    name: 'AmazonEC2ContainerServiceFullAccess',
    id: 'ANPAJALOYVTPDZEMIACSM',
    since: '2015-04-24T16:54:35Z',
    description: 'Provides administrative access to Amazon ECS resources.',
    statements: [
      allow(
        'autoscaling:Describe*',
        'autoscaling:UpdateAutoScalingGroup',
        'cloudformation:CreateStack',
        'cloudformation:DeleteStack',
        'cloudformation:DescribeStack*',
        'cloudformation:UpdateStack',
        'cloudwatch:GetMetricStatistics',
        'ec2:Describe*',
        'elasticloadbalancing:*',
        'ecs:*',
        'iam:ListInstanceProfiles',
        'iam:ListRoles',
        'iam:PassRole',
      ),
    ],
  },
  {
    name: 'AmazonECS_FullAccess',
    id: 'ANPAJ7S7AN6YQPTJC7IFS',
    since: '2017-11-07T21:36:54Z',
    description:
      'Provides administrative access to Amazon ECS resources and enables ECS features through access to other AWS services.',
    statements: [
      allow(
        'autoscaling:Describe*',
        'cloudformation:CreateStack',
        'cloudformation:DeleteStack',
        'cloudformation:DescribeStack*',
        'cloudformation:UpdateStack',
        'cloudwatch:DescribeAlarms',
        'cloudwatch:GetMetricStatistics',
        'ec2:Describe*',
        'ecs:*',
        'elasticloadbalancing:Describe*',
        'iam:ListAttachedRolePolicies',
        'iam:ListInstanceProfiles',
        'iam:ListRoles',
        'logs:CreateLogGroup',
        'logs:DescribeLogGroups',
        'logs:FilterLogEvents',
      ),
    ],
  },
  {
    name: 'AmazonEC2ContainerServiceforEC2Role',
    path: '/service-role/',
    id: 'ANPAJLYJCVHC7TQHCSQDS',
    since: '2015-03-19T18:45:18Z',
    description: 'Default policy for the Amazon EC2 Role for Amazon EC2 Container Service.',
    statements: [
      allow(
        'ecs:CreateCluster',
        'ecs:DeregisterContainerInstance',
        'ecs:DiscoverPollEndpoint',
        'ecs:ListTagsForResource',
        'ecs:Poll',
        'ecs:RegisterContainerInstance',
        'ecs:StartTelemetrySession',
        'ecs:UpdateContainerInstancesState',
        'ecs:Submit*',
        'logs:CreateLogStream',
        'logs:PutLogEvents',
      ),
      {
        ...allow('ecs:TagResource'),
        Condition: { StringEquals: { 'ecs:CreateAction': ['CreateCluster', 'RegisterContainerInstance'] } },
      },
    ],
  },
  {
    name: 'AmazonEC2ContainerServiceRole',
    path: '/service-role/',
    id: 'ANPAJO53W2XHNACG7V77Q',
    since: '2015-04-09T16:14:19Z',
    description: 'Default policy for Amazon ECS service role.',
    statements: [
      allow(
        'ec2:AuthorizeSecurityGroupIngress',
        'ec2:Describe*',
        'elasticloadbalancing:DeregisterInstancesFromLoadBalancer',
        'elasticloadbalancing:DeregisterTargets',
        'elasticloadbalancing:Describe*',
        'elasticloadbalancing:RegisterInstancesWithLoadBalancer',
        'elasticloadbalancing:RegisterTargets',
      ),
    ],
  },
]

/** The policies of AWS itself that the ECS guide speaks of, by ARN. Every account has them; nobody can change them. */
export const awsManagedPolicies = new Map<string, ManagedPolicy>(
  documents.map(({ name, path = '/', id, since, description, statements }) => {
    const arn = `arn:aws:iam::aws:policy${path}${name}`
    const document = JSON.stringify({ Version: '2012-10-17', Statement: statements })
    return [arn, { name, path, id, arn, description, document, createdAt: Date.parse(since), tags: [] }]
  }),
)
