import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { Around, Caller } from '../ecs/operation.ts'
import { loadBalancersOf } from '../elb/state/fronts.ts'
import { AwsError, invalidParameter } from '../protocol/aws-error.ts'
import { schedulerPrincipal } from './load-balancer-calls.ts'
import type { Region } from './region.ts'

const ECS = 'ecs.amazonaws.com'
const SERVICE_ROLE = 'AWSServiceRoleForECS'

/** What an ECS operation may ask of the services around it. The Region is looked up only when it does. */
export function aroundEcs(regionOf: () => Region, caller: Caller, now: number): Around {
  return {
    roleFor(loadBalancers, role) {
      const region = regionOf()
      const { random } = region.state
      try {
        for (const one of loadBalancers) checkExists(region, one)
        if (role === undefined) return serviceLinkedRole(region, caller, now)
        for (const one of loadBalancers) checkReach(region, role, one, now)
        return role
      } catch (error) {
        // What is refused is not in the journal: the ids of what comes after must be the same without it.
        region.state.random = random
        throw error
      }
    },
  }
}

function checkExists({ state: { elb } }: Region, { loadBalancerName, targetGroupArn }: LoadBalancer): void {
  if (loadBalancerName && !elb.classic.has(loadBalancerName)) {
    throw invalidParameter(`There is no ACTIVE Load Balancer named '${loadBalancerName}'`)
  }
  if (!targetGroupArn) return
  if (!elb.targetGroups.has(targetGroupArn)) throw invalidParameter('The specified target group does not exist.')
  if (loadBalancersOf(elb, targetGroupArn).length === 0) {
    throw invalidParameter(`The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`)
  }
}

/** ECS takes the role and looks at the load balancer with it, before it promises anything. */
function checkReach(region: Region, role: string, { loadBalancerName, targetGroupArn }: LoadBalancer, now: number): void {
  const what = targetGroupArn ? 'the specified targetGroupArn' : 'the listeners configured on your load balancer'
  const refusal = invalidParameter(
    `Unable to assume role and validate ${what}. Please verify that the ECS service role being passed has the proper permissions.`,
  )
  const principal = schedulerPrincipal(region, role)
  if (!principal) throw refusal
  const [operation, input] = targetGroupArn
    ? ['v2.DescribeTargetGroups', { TargetGroupArns: [targetGroupArn] }]
    : ['DescribeLoadBalancers', { LoadBalancerNames: [loadBalancerName] }]
  try {
    region.call(principal, 'elasticloadbalancing', operation, input, now)
  } catch (error) {
    throw error instanceof AwsError ? refusal : error
  }
}

/** The role of ECS itself, made in the name of who needs it first. */
function serviceLinkedRole(region: Region, { arn, account }: Caller, now: number): string {
  const { iam } = region
  if (!iam.roles.has(SERVICE_ROLE)) {
    const principalId = iam.users.get(arn.slice(arn.lastIndexOf('/') + 1))?.id ?? account
    try {
      region.call({ arn, principalId, invokedBy: ECS }, 'iam', 'CreateServiceLinkedRole', { AWSServiceName: ECS }, now)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      throw invalidParameter('Unable to assume the service linked role. Please verify that the ECS service linked role exists.')
    }
  }
  return iam.roles.get(SERVICE_ROLE)?.arn ?? ''
}
