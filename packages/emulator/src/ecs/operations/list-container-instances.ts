import type { ListContainerInstancesRequest, ListContainerInstancesResponse } from '@aws-sdk/client-ecs'
import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import { pageOf } from '../../protocol/page.ts'
import { checkExpression } from '../checks/expression.ts'
import type { Operation } from '../operation.ts'
import { candidateOf } from '../scheduler/candidates.ts'
import { matchesExpression } from '../scheduler/matches-expression.ts'
import { getActiveCluster } from '../state/clusters.ts'

const NOTHING: Demand = { cpu: 0, memory: 0, tcpPorts: [], udpPorts: [], requiresAttributes: [], constraints: [] }

/** ACTIVE and DRAINING ones; a deregistered instance is not listed any more. */
export const listContainerInstances: Operation<ListContainerInstancesRequest, ListContainerInstancesResponse> = (
  state,
  { cluster: reference, filter, status, maxResults, nextToken },
) => {
  const cluster = getActiveCluster(state, reference)
  if (filter) checkExpression(filter)
  const asked = { ...NOTHING, constraints: [{ type: 'memberOf', expression: filter }] }
  const listed = [...cluster.instances.values()].filter(
    (instance) =>
      (status ? instance.status === status : instance.status !== 'INACTIVE') &&
      (!filter || matchesExpression(filter, candidateOf(cluster, instance, asked))),
  )
  const page = pageOf(listed, { maxResults, nextToken, keyOf: ({ id }) => id })
  return { containerInstanceArns: page.items.map(({ arn }) => arn), nextToken: page.nextToken }
}
