import type { SetInstanceHealthQuery } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { findMembership } from '../state/groups.ts'

/** What people's own checks found: an unhealthy instance is replaced. */
export const setInstanceHealth: RegionOperation<SetInstanceHealthQuery, object> = (region, input, now) => {
  const { InstanceId: id = '', HealthStatus: status = '', ShouldRespectGracePeriod = true } = input
  const found = findMembership(region.state.autoScaling, id)
  if (!found) throw validationError(`Instance Id not found - No managed instance found for instance ID: ${id}`)
  if (status !== 'Healthy' && status !== 'Unhealthy')
    throw validationError('Valid instance health states are: [Healthy, Unhealthy].')
  const { group, instance } = found
  const graceEnds = (instance.inServiceAt ?? now) + group.healthCheckGracePeriod * 1000
  if (ShouldRespectGracePeriod && now < graceEnds) return {}
  instance.isUnhealthy = status === 'Unhealthy'
  return {}
}
