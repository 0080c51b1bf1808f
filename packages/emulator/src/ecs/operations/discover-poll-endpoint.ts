import type { DiscoverPollEndpointRequest, DiscoverPollEndpointResponse } from '@aws-sdk/client-ecs'
import type { Operation } from '../operation.ts'
import { hearAgent } from '../scheduler/agent-silence.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getInstance } from '../state/instances.ts'

const USUAL_ENDPOINT = 'http://127.0.0.1:8081'

/**
 * Where an agent finds its work: here, as it has found this. There is no stream of messages; it lists and describes its tasks,
 * and shows that it is still there by asking this again, with its instance.
 */
export const discoverPollEndpoint: Operation<DiscoverPollEndpointRequest, DiscoverPollEndpointResponse> = (
  state,
  { cluster: reference, containerInstance },
  now,
  { endpoint: origin = USUAL_ENDPOINT },
) => {
  if (reference || containerInstance) {
    const cluster = getActiveCluster(state, reference)
    if (containerInstance) hearAgent(state, now, cluster, getInstance(state, cluster, containerInstance))
  }
  const endpoint = `${origin}/`
  return { endpoint, telemetryEndpoint: endpoint, serviceConnectEndpoint: endpoint }
}
