import type { UpdateClusterSettingsRequest, UpdateClusterSettingsResponse } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { checkClusterSettings, mergeClusterSettings } from '../checks/cluster-settings.ts'
import type { Operation } from '../operation.ts'
import { toCluster } from '../shapes/cluster.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** Switches Container Insights, over what the account settings say. */
export const updateClusterSettings: Operation<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse> = (
  state,
  { cluster: reference, settings = [] },
) => {
  const cluster = getActiveCluster(state, reference)
  if (settings.length === 0) throw invalidParameter('Cluster settings cannot be empty.')
  checkClusterSettings(settings)
  cluster.settings = mergeClusterSettings(cluster.settings, settings)
  return { cluster: toCluster(cluster, ['SETTINGS', 'TAGS']) }
}
