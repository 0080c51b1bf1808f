import type { ConfigureHealthCheckInput, ConfigureHealthCheckOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { readHealthCheck } from '../../checks/classic-health-check.ts'
import { getClassic } from '../../checks/find.ts'
import { validationError } from '../../checks/refusals.ts'
import { changeCheck } from '../../health/change-check.ts'
import { toHealthCheck } from '../../shapes/classic.ts'

export const configureHealthCheck: RegionOperation<ConfigureHealthCheckInput, ConfigureHealthCheckOutput> = (
  region,
  input,
  now,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  if (!input.HealthCheck) throw validationError('HealthCheck cannot be null')
  changeCheck(region, balancer, readHealthCheck(input.HealthCheck), now)
  return { HealthCheck: toHealthCheck(balancer.healthCheck) }
}
