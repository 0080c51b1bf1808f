import type { DescribeServicesRequest, DescribeServicesResponse } from '@aws-sdk/client-ecs'
import { serviceArn } from '@gantry/shared/ecs/arn'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { toService } from '../shapes/service.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { resolveId } from '../state/identifiers.ts'

/** Also DRAINING and INACTIVE ones. */
export const describeServices: Operation<DescribeServicesRequest, DescribeServicesResponse> = (
  state,
  { cluster: reference, services = [], include },
) => {
  const cluster = getActiveCluster(state, reference)
  if (services.length === 0) throw invalidParameter('Services cannot be empty.')
  checkAtMost('serviceNames', services, batchSizes.DescribeServices)
  const names = new Set(services.map((service) => resolveId(state, cluster, service, 'service')))
  const found = [...names].flatMap((name) => cluster.services.get(name) ?? [])
  const missing = [...names].filter((name) => !cluster.services.has(name))
  return {
    services: found.map((service) => toService(state, service, include)),
    failures: missing.map((name) => ({ arn: serviceArn(state, cluster.name, name), reason: 'MISSING' })),
  }
}
