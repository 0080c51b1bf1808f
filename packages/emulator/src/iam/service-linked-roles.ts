/** What a service of AWS may be in an account. */
interface ServiceLinkedRole {
  name: string
  description?: string
  policyArn: string
  /** There may be several, with suffixes. */
  takesSuffix: boolean
}

const policyArn = (name: string) => `arn:aws:iam::aws:policy/aws-service-role/${name}`

/** By the service's principal. */
export const serviceLinkedRoles = new Map<string, ServiceLinkedRole>([
  [
    'autoscaling.amazonaws.com',
    {
      name: 'AWSServiceRoleForAutoScaling',
      description: 'Default Service-Linked Role enables access to AWS Services and Resources used or managed by Auto Scaling',
      policyArn: policyArn('AutoScalingServiceRolePolicy'),
      takesSuffix: true,
    },
  ],
  [
    'ecs.amazonaws.com',
    {
      name: 'AWSServiceRoleForECS',
      description: 'Role to enable Amazon ECS to manage your cluster.',
      policyArn: policyArn('AmazonECSServiceRolePolicy'),
      takesSuffix: false,
    },
  ],
  [
    'elasticloadbalancing.amazonaws.com',
    {
      name: 'AWSServiceRoleForElasticLoadBalancing',
      description: 'Allows ELB to call AWS services on your behalf.',
      policyArn: policyArn('AWSElasticLoadBalancingServiceRolePolicy'),
      takesSuffix: false,
    },
  ],
])

/** Where the roles are kept that belong to AWS's services. */
export const SERVICE_LINKED_PATH = '/aws-service-role/'

/** The ARN that a service's role has, or would have. */
export function serviceLinkedRoleArn(account: string, service: string): string {
  const name = serviceLinkedRoles.get(service)?.name ?? '*'
  return `arn:aws:iam::${account}:role${SERVICE_LINKED_PATH}${service}/${name}`
}
