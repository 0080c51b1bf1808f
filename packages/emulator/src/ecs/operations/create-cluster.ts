import type { CreateClusterRequest, CreateClusterResponse } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { checkClusterSettings } from '../checks/cluster-settings.ts'
import { checkTags } from '../checks/tags.ts'
import { unsupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { effectiveSetting, principalOf } from '../state/account-settings.ts'
import { DEFAULT_CLUSTER } from '../state/clusters.ts'
import { emptyCluster } from '../state/create-state.ts'
import { toCluster } from '../shapes/cluster.ts'

const NAME_PATTERN = /^[a-zA-Z0-9\-_]{1,255}$/

/** Idempotent: an ACTIVE cluster of the name is returned as it is. The name of a deleted cluster may be used again. */
export const createCluster: Operation<CreateClusterRequest, CreateClusterResponse> = (state, input, now, caller) => {
  const name = input.clusterName ?? DEFAULT_CLUSTER
  if (!NAME_PATTERN.test(name)) throw invalidParameter(`Cluster must match ${NAME_PATTERN.source}, but was ${name}`)
  checkTags(input.tags)
  checkClusterSettings(input.settings)
  checkSupported(input)
  const existing = state.clusters.get(name)
  if (existing?.status === 'ACTIVE') return { cluster: toCluster(existing, ['SETTINGS', 'TAGS']) }

  const cluster = emptyCluster(name, clusterArn(state, name), now)
  cluster.tags = input.tags ?? []
  const insights = input.settings?.find((setting) => setting.name === 'containerInsights')
  const standard = effectiveSetting(state, principalOf(caller.arn), 'containerInsights')
  cluster.settings = [{ name: 'containerInsights', value: insights?.value ?? standard.value }]
  // A deleted one of the name goes to the end of the list.
  state.clusters.delete(name)
  state.clusters.set(name, cluster)
  return { cluster: toCluster(cluster, ['SETTINGS', 'TAGS']) }
}

function checkSupported(input: CreateClusterRequest) {
  if (input.capacityProviders?.length) throw unsupported('capacityProviders')
  if (input.defaultCapacityProviderStrategy?.length) throw unsupported('defaultCapacityProviderStrategy')
  if (input.serviceConnectDefaults) throw unsupported('serviceConnectDefaults')
  if (input.configuration) throw unsupported('configuration')
}
