import type { CreateAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { Region } from '../../region/region.ts'
import { findPool, isClassic } from '../../elb/state/elb-state.ts'
import { TERMINATION_POLICIES } from '../scaling/termination-policy.ts'
import { checkNotNegative } from './refusals.ts'

/** What Auto Scaling groups have on AWS and not here. */
export const UNSUPPORTED = [
  'MixedInstancesPolicy',
  'AvailabilityZoneIds',
  'PlacementGroup',
  'CapacityRebalance',
  'MaxInstanceLifetime',
  'InstanceMaintenancePolicy',
  'CapacityReservationSpecification',
] as const

type Settings = Pick<
  CreateAutoScalingGroupType,
  'HealthCheckType' | 'HealthCheckGracePeriod' | 'DefaultCooldown' | 'TerminationPolicies'
>

/** Throws ValidationError. */
export function checkSettings({
  HealthCheckType,
  HealthCheckGracePeriod,
  DefaultCooldown,
  TerminationPolicies = [],
}: Settings): void {
  checkNotNegative(HealthCheckGracePeriod, 'healthCheckGracePeriod')
  checkNotNegative(DefaultCooldown, 'defaultCooldown')
  for (const type of HealthCheckType?.split(',') ?? []) {
    if (type !== 'EC2' && type !== 'ELB') throw validationError(`Invalid HealthCheckType ${type}. Valid types are: [EC2, ELB]`)
  }
  const unknown = TerminationPolicies.find((policy) => !TERMINATION_POLICIES.includes(policy))
  if (unknown !== undefined) throw validationError(`Termination policy ${unknown} is not implemented by this endpoint.`)
}

/** Throws ValidationError for a load balancer or a target group that there is not. */
export function checkPools({ state }: Region, loadBalancerNames: string[], targetGroupArns: string[]): void {
  for (const name of loadBalancerNames) {
    const pool = findPool(state.elb, name)
    if (!pool || !isClassic(pool))
      throw validationError('Provided Load Balancers may not be valid. Please ensure they exist and try again.')
  }
  for (const arn of targetGroupArns) {
    const pool = findPool(state.elb, arn)
    if (!pool || isClassic(pool))
      throw validationError('Provided Target Groups may not be valid. Please ensure they exist and try again.')
  }
}
