import type { UpdateClusterRequest, UpdateClusterResponse } from '@aws-sdk/client-ecs'
import { checkClusterSettings, mergeClusterSettings } from '../checks/cluster-settings.ts'
import { unsupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { toCluster } from '../shapes/cluster.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** Changes what the request names. */
export const updateCluster: Operation<UpdateClusterRequest, UpdateClusterResponse> = (state, input) => {
  const cluster = getActiveCluster(state, input.cluster)
  if (input.configuration) throw unsupported('configuration')
  if (input.serviceConnectDefaults) throw unsupported('serviceConnectDefaults')
  checkClusterSettings(input.settings)
  cluster.settings = mergeClusterSettings(cluster.settings, input.settings)
  return { cluster: toCluster(cluster, ['SETTINGS', 'TAGS']) }
}
