import type { RegisterContainerInstanceRequest } from '@aws-sdk/client-ecs'
import { findInstanceType } from '@gantry/shared/ecs/instance-types'
import { reservedPorts } from '@gantry/shared/ecs/ports'
import type { ImageAgent } from '../images.ts'
import { publicDnsName } from '../shapes/dns.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import type { AgentConfig } from './agent-config.ts'

const LOG_DRIVER = 'com.amazonaws.ecs.capability.logging-driver.'
const ALWAYS_RESERVED = reservedPorts.map(({ port }) => port)

/** What the agent of a machine sends to join a cluster. */
export function registrationOf(
  place: { account: string; region: string; hasPublicNames: boolean },
  instance: Ec2Instance,
  agent: ImageAgent,
  config: AgentConfig,
): RegisterContainerInstanceRequest {
  const { reservedMemory, reservedPorts: ports = ALWAYS_RESERVED, reservedUdpPorts, tags } = config
  const type = findInstanceType(instance.instanceType)!
  const { agentVersion, agentHash, dockerVersion } = agent
  const knownAs = agent.isForgetful ? undefined : instance.agent.containerInstanceArn
  return {
    ...(config.cluster !== undefined && { cluster: config.cluster }),
    ...(knownAs !== undefined && { containerInstanceArn: knownAs }),
    instanceIdentityDocument: JSON.stringify(identityOf(place, instance)),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: type.vcpu * 1024 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: Math.max(0, type.registeredMemory - reservedMemory) },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ports.map(String) },
      { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: reservedUdpPorts.map(String) },
    ],
    versionInfo: { agentVersion, agentHash, dockerVersion },
    attributes: attributesOf(place, instance, agent, config),
    ...(Object.keys(tags).length > 0 && { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) }),
  }
}

/** Source: "Instance identity documents" in the Amazon EC2 User Guide. */
function identityOf({ account, region }: { account: string; region: string }, instance: Ec2Instance): object {
  return {
    accountId: account,
    architecture: 'x86_64',
    availabilityZone: instance.availabilityZone,
    imageId: instance.imageId,
    instanceId: instance.id,
    instanceType: instance.instanceType,
    pendingTime: `${new Date(instance.launchedAt).toISOString().slice(0, 19)}Z`,
    privateIp: instance.privateIp,
    region,
    version: '2017-09-30',
  }
}

function attributesOf(
  { region, hasPublicNames }: { region: string; hasPublicNames: boolean },
  { privateIp, publicIp, vpcId, subnetId }: Ec2Instance,
  { capabilities }: ImageAgent,
  { attributes, loggingDrivers }: AgentConfig,
) {
  const drivers = loggingDrivers?.map((driver) => LOG_DRIVER + driver)
  const able = drivers ? [...capabilities.filter((name) => !name.startsWith(LOG_DRIVER)), ...drivers] : capabilities
  const named = new Map([
    ['ecs.vpc-id', vpcId],
    ['ecs.subnet-id', subnetId],
    ['gantry.private-ip', privateIp],
    ...(publicIp === undefined ? [] : ([['gantry.public-ip', publicIp]] as const)),
    ...(publicIp === undefined || !hasPublicNames ? [] : ([['gantry.public-dns', publicDnsName(region, publicIp)]] as const)),
    ...Object.entries(attributes),
  ])
  return [...[...named].map(([name, value]) => ({ name, value })), ...[...new Set(able)].map((name) => ({ name }))]
}
