import type { UpdateContainerAgentRequest, UpdateContainerAgentResponse } from '@aws-sdk/client-ecs'
import { compareVersions } from '@gantry/shared/ecs/query-language/compare-versions'
import { AwsError, clientException } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { currentAgent } from '../registration/agent-attributes.ts'
import { beginUpdate, isUpdating } from '../scheduler/agent-update.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getInstance } from '../state/instances.ts'

/** Begins an update of the agent to the current version; it goes on while tasks run. */
export const updateContainerAgent: Operation<UpdateContainerAgentRequest, UpdateContainerAgentResponse> = (
  state,
  { cluster: reference, containerInstance = '' },
  now,
) => {
  const cluster = getActiveCluster(state, reference)
  const instance = getInstance(state, cluster, containerInstance)
  if (instance.status === 'INACTIVE') throw clientException(`Container instance ${instance.id} is inactive.`)
  if (instance.agentVersion === '') {
    throw new AwsError('MissingVersionException', 'The version of the container agent on the instance is not known.')
  }
  if (isUpdating(instance)) {
    throw new AwsError('UpdateInProgressException', 'An update of the container agent is already in progress on the instance.')
  }
  if (compareVersions(instance.agentVersion, currentAgent.agentVersion) >= 0) {
    throw new AwsError('NoUpdateAvailableException', 'There is no update available for the container agent of the instance.')
  }
  beginUpdate(state, now, instance)
  return { containerInstance: toContainerInstance(state, instance) }
}
