import type { InstanceResources, InstanceView } from '@gantry/shared/console/instance'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { ContainerInstance, Resource } from '../aws/shapes.ts'
import { defined, toAttributes, toMillis } from './view.ts'

export function toInstanceView(instance: ContainerInstance): InstanceView {
  const attributes = toAttributes(instance.attributes)
  const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value
  return defined<InstanceView>({
    id: lastPart(instance.containerInstanceArn ?? ''),
    arn: instance.containerInstanceArn ?? '',
    ec2InstanceId: instance.ec2InstanceId ?? '',
    status: instance.status ?? '',
    statusReason: instance.statusReason,
    agentConnected: instance.agentConnected ?? false,
    agentVersion: instance.versionInfo?.agentVersion,
    dockerVersion: instance.versionInfo?.dockerVersion?.replace(/^DockerVersion:\s*/, ''),
    agentUpdateStatus: instance.agentUpdateStatus,
    availabilityZone: valueOf('ecs.availability-zone'),
    instanceType: valueOf('ecs.instance-type'),
    amiId: valueOf('ecs.ami-id'),
    publicIp: valueOf('gantry.public-ip'),
    publicDnsName: valueOf('gantry.public-dns'),
    privateIp: valueOf('gantry.private-ip'),
    runningTasksCount: instance.runningTasksCount ?? 0,
    pendingTasksCount: instance.pendingTasksCount ?? 0,
    registered: toResources(instance.registeredResources),
    remaining: toResources(instance.remainingResources),
    attributes,
    registeredAt: toMillis(instance.registeredAt),
    version: instance.version ?? 0,
  })
}

function toResources(resources: Resource[] = []): InstanceResources {
  const named = (name: string) => resources.find((resource) => resource.name === name)
  const ports = (name: string) => (named(name)?.stringSetValue ?? []).map(Number).sort((a, b) => a - b)
  return {
    cpu: named('CPU')?.integerValue ?? 0,
    memory: named('MEMORY')?.integerValue ?? 0,
    tcpPorts: ports('PORTS'),
    udpPorts: ports('PORTS_UDP'),
  }
}
