import type { ListServicesRequest, ListServicesResponse } from '@aws-sdk/client-ecs'
import { pageSizes } from '@gantry/shared/ecs/limits'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** ACTIVE ones only: a service that is being deleted is not listed any more. */
export const listServices: Operation<ListServicesRequest, ListServicesResponse> = (
  state,
  { cluster: reference, launchType, schedulingStrategy, resourceManagementType, maxResults, nextToken },
) => {
  const cluster = getActiveCluster(state, reference)
  const listed = [...cluster.services.values()].filter(
    (service) =>
      service.status === 'ACTIVE' &&
      (!launchType || service.launchType === launchType) &&
      (!schedulingStrategy || service.schedulingStrategy === schedulingStrategy) &&
      resourceManagementType !== 'ECS',
  )
  const page = pageOf(listed, {
    maxResults,
    nextToken,
    defaultResults: pageSizes.ListServices.default,
    keyOf: ({ name }) => name,
  })
  return { serviceArns: page.items.map(({ arn }) => arn), nextToken: page.nextToken }
}
