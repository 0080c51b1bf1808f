import type { ListClustersRequest, ListClustersResponse } from '@aws-sdk/client-ecs'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'

/** ARNs of the ACTIVE clusters. */
export const listClusters: Operation<ListClustersRequest, ListClustersResponse> = (state, input) => {
  const active = [...state.clusters.values()].filter((cluster) => cluster.status === 'ACTIVE')
  const { items, nextToken } = pageOf(
    active.map((cluster) => cluster.arn),
    input,
  )
  return { clusterArns: items, nextToken }
}
