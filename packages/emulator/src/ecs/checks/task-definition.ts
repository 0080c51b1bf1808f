import type { NetworkConfiguration } from '@aws-sdk/client-ecs'
import { clientException, invalidParameter } from '../../protocol/aws-error.ts'
import type { EcsState, TaskDefinitionRevision } from '../state/state.ts'
import { findTaskDefinition } from '../state/task-definitions.ts'
import { unsupported } from './unsupported.ts'

/**
 * The ACTIVE revision that new tasks are to run: a family alone names its latest one. Refuses what container instances
 * cannot run, and a network configuration that does not suit the network mode.
 */
export function getLaunchable(state: EcsState, reference = '', network?: NetworkConfiguration): TaskDefinitionRevision {
  if (!reference) throw invalidParameter('TaskDefinition can not be blank.')
  const revision = findTaskDefinition(state, reference)
  if (!revision) throw clientException('TaskDefinition not found.')
  if (revision.status !== 'ACTIVE') throw clientException('TaskDefinition is inactive')
  const { requiresCompatibilities = [], networkMode } = revision.definition
  if (requiresCompatibilities.length > 0 && !requiresCompatibilities.includes('EC2')) {
    throw invalidParameter('Task definition does not support launch_type EC2.')
  }
  checkNetwork(networkMode, network)
  checkSupported(revision.definition)
  return revision
}

/** What can be registered, because other launchers run it, and has no emulation here. */
function checkSupported({ containerDefinitions, volumes = [] }: TaskDefinitionRevision['definition']): void {
  for (const { resourceRequirements, portMappings } of containerDefinitions) {
    if (resourceRequirements?.length) throw unsupported('resourceRequirements')
    if (portMappings?.some(({ containerPortRange }) => containerPortRange)) throw unsupported('containerPortRange')
  }
  if (volumes.some(({ configuredAtLaunch }) => configuredAtLaunch)) throw unsupported('configuredAtLaunch')
}

function checkNetwork(networkMode: string | undefined, network: NetworkConfiguration | undefined): void {
  if (networkMode !== 'awsvpc') {
    if (network) {
      throw invalidParameter('Network Configuration is not valid for the given networkMode of this task definition.')
    }
    return
  }
  if (!network?.awsvpcConfiguration) {
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
  }
  throw unsupported('Network mode awsvpc')
}
