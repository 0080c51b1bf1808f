import type { RegisterContainerInstanceRequest, RegisterContainerInstanceResponse } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { ephemeralPorts } from '@gantry/shared/ecs/ports'
import { AwsError, clientException } from '../../protocol/aws-error.ts'
import { checkAttributes } from '../checks/attributes.ts'
import { checkTaggable, checkTags } from '../checks/tags.ts'
import { mostOf } from '../limits/limits-mode.ts'
import type { Caller, Operation } from '../operation.ts'
import { attributesOf, currentAgent } from '../registration/agent-attributes.ts'
import { readIdentityDocument } from '../registration/identity-document.ts'
import { readOtherResources, readTotalResources } from '../registration/total-resources.ts'
import { hearAgent } from '../scheduler/agent-silence.ts'
import { endUpdate } from '../scheduler/agent-update.ts'
import { followAgent } from '../scheduler/agents.ts'
import { noteInstances } from '../scheduler/instance-roll.ts'
import { wakeServices } from '../scheduler/service-scheduler.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { effectiveSetting, principalOf } from '../state/account-settings.ts'
import { agentMode } from '../state/agents.ts'
import { DEFAULT_CLUSTER, findCluster, getActiveCluster } from '../state/clusters.ts'
import { emptyCluster } from '../state/create-state.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfInstance, createsLongArns, newResourceId } from '../state/resource-arns.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'

/** What the agent calls when it starts. The emulated agent is connected from then on. */
export const registerContainerInstance: Operation<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse> = (
  state,
  input,
  now,
  caller,
) => {
  const cluster = findRegistrationCluster(state, input.cluster)
  checkAttributes(input.attributes)
  if (input.platformDevices?.length) throw clientException('platformDevices is not implemented by this endpoint.')
  const instance = input.containerInstanceArn
    ? registerAgain(state, now, cluster, input)
    : registerNew(state, now, cluster, input, caller)
  const home = getActiveCluster(state, instance.clusterName)
  wakeServices(state, home, now, [instance])
  hearAgent(state, now, home, instance)
  return { containerInstance: toContainerInstance(state, instance, ['TAGS']) }
}

/** The ACTIVE cluster of a request; undefined when it is the default cluster, which this registration has to create. */
function findRegistrationCluster(state: EcsState, reference: string | undefined): Cluster | undefined {
  const cluster = findCluster(state, reference)
  if (cluster?.status === 'INACTIVE') throw clientException('The referenced cluster was inactive.')
  if (!cluster && reference && reference !== DEFAULT_CLUSTER) throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  return cluster
}

function registerNew(
  state: EcsState,
  now: number,
  found: Cluster | undefined,
  input: RegisterContainerInstanceRequest,
  caller: Caller,
): ContainerInstance {
  const machine = readIdentityDocument(input.instanceIdentityDocument)
  const registered = readTotalResources(input.totalResources, machine.instanceType)
  const otherResources = readOtherResources(input.totalResources)
  checkTags(input.tags)
  const longArn = createsLongArns(state, caller.arn, 'containerInstance')
  checkTaggable('container instance', longArn, input)
  const cluster = found ?? createDefaultCluster(state, now, caller)
  const id = newResourceId(state, longArn)
  const instance: ContainerInstance = {
    id,
    arn: arnOfInstance(state, cluster.name, id),
    clusterName: cluster.name,
    ec2InstanceId: machine.instanceId,
    status: 'ACTIVE',
    agentConnected: true,
    ...versionsOf(input, currentAgent),
    version: 1,
    registeredAt: now,
    attributes: attributesOf(machine, input.attributes ?? []),
    tags: input.tags ?? [],
    registered,
    ...(otherResources.length > 0 && { otherResources }),
    remaining: { ...registered, tcpPorts: [...registered.tcpPorts], udpPorts: [...registered.udpPorts] },
    ...(caller.limits && { reservedPortsLimit: mostOf('reservedPortsPerInstance', caller.limits) }),
    taskIds: new Set(),
    nextEphemeralPort: ephemeralPorts.first,
  }
  instance.agentConnected = agentMode(instance) !== 'disconnected'
  disconnectFormer(state, machine.instanceId)
  cluster.instances.set(id, instance)
  return instance
}

/**
 * A machine has one agent. One that registers anew without its ARN (its data was lost) leaves its former container instance
 * behind, which stays ACTIVE but disconnected until somebody deregisters it.
 */
function disconnectFormer(state: EcsState, ec2InstanceId: string): void {
  for (const cluster of state.clusters.values()) {
    for (const former of cluster.instances.values()) {
      if (former.ec2InstanceId !== ec2InstanceId || !former.agentConnected) continue
      former.agentConnected = false
      former.version++
      noteInstances(cluster)
    }
  }
}

function createDefaultCluster(state: EcsState, now: number, caller: Caller): Cluster {
  const cluster = emptyCluster(DEFAULT_CLUSTER, clusterArn(state, DEFAULT_CLUSTER), now)
  cluster.settings = [
    { name: 'containerInsights', value: effectiveSetting(state, principalOf(caller.arn), 'containerInsights').value },
  ]
  state.clusters.set(cluster.name, cluster)
  return cluster
}

/** An agent that was restarted: its instance stays what it is, with the versions and attributes of the new agent. */
function registerAgain(
  state: EcsState,
  now: number,
  cluster: Cluster | undefined,
  input: RegisterContainerInstanceRequest,
): ContainerInstance {
  if (!cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  const id = resolveId(state, cluster, input.containerInstanceArn ?? '', 'container-instance')
  const instance = cluster.instances.get(id)
  if (!instance) throw clientException(`Referenced container instance ${id} not registered.`)
  if (instance.status === 'INACTIVE') throw clientException(`Container instance ${id} is inactive.`)
  checkSameMachine(instance, input.instanceIdentityDocument)
  const requested = (input.attributes ?? []).map(({ name, value }) => ({ name, ...(value !== undefined && { value }) }))
  const kept = instance.attributes.filter(({ name }) => !requested.some((attribute) => attribute.name === name))
  const { agentVersion } = instance
  const before = agentMode(instance)
  instance.attributes = [...kept, ...requested]
  Object.assign(instance, versionsOf(input, instance))
  endUpdate(instance, agentVersion)
  instance.agentConnected = agentMode(instance) !== 'disconnected'
  instance.version++
  followAgent(state, now, cluster, instance, before)
  return instance
}

type Versions = Pick<ContainerInstance, 'agentVersion' | 'agentHash' | 'dockerVersion'>

function versionsOf({ versionInfo = {} }: RegisterContainerInstanceRequest, others: Versions): Versions {
  return {
    agentVersion: versionInfo.agentVersion ?? others.agentVersion,
    agentHash: versionInfo.agentHash ?? others.agentHash,
    dockerVersion: versionInfo.dockerVersion ?? others.dockerVersion,
  }
}

function checkSameMachine(instance: ContainerInstance, document: string | undefined): void {
  if (document === undefined) return
  const { instanceType } = readIdentityDocument(document)
  const before = instance.attributes.find(({ name }) => name === 'ecs.instance-type')?.value
  if (before !== undefined && instanceType !== undefined && before !== instanceType) {
    throw clientException(
      'Container instance type changes are not supported. ' +
        `Container instance ${instance.id} was previously registered as ${before}.`,
    )
  }
}
