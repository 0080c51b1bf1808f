import type { ListServiceDeploymentsRequest, ListServiceDeploymentsResponse } from '@aws-sdk/client-ecs'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'
import { toBrief } from '../shapes/service-deployment.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getService } from '../state/services.ts'

const STANDARD_PAGE = 20

/** The latest 100 deployments of a service, newest first, by status and by the time of their creation. */
export const listServiceDeployments: Operation<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse> = (
  state,
  { cluster: reference, service: name = '', status, createdAt, maxResults, nextToken },
) => {
  const service = getService(state, getActiveCluster(state, reference), name)
  const after = createdAt?.after?.getTime() ?? -Infinity
  const before = createdAt?.before?.getTime() ?? Infinity
  const listed = service.deploymentRecords.filter(
    (record) => (!status?.length || status.includes(record.status)) && record.createdAt > after && record.createdAt < before,
  )
  const page = pageOf(listed, { maxResults, nextToken, defaultResults: STANDARD_PAGE, keyOf: ({ arn }) => arn })
  return {
    serviceDeployments: page.items.map((record) => toBrief(state, service, record)),
    nextToken: page.nextToken,
  }
}
