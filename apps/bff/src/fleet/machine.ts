import type { InstanceType } from '@gantry/shared/ecs/instance-types'
import { reservedPorts } from '@gantry/shared/ecs/ports'
import type { InputOf } from '../aws/shapes.ts'

/** A machine that never was, as its agent would describe it. */
export interface Machine {
  ec2InstanceId: string
  instanceType: InstanceType
  region: string
  availabilityZone: string
  privateIp: string
  publicIp: string
}

const AGENT_VERSION = '1.84.0'
const DOCKER_VERSION = '25.0.3'
const AMI = 'ami-0ec5e0a0f1d2b3c4d'

/** What the agent finds out about its Docker daemon. Source: "Container instance attributes" in the Amazon ECS Developer Guide. */
const capabilities = [
  'com.amazonaws.ecs.capability.privileged-container',
  ...['1.17', '1.18', '1.19', '1.20', '1.21', '1.22', '1.23', '1.24', '1.25', '1.26', '1.27', '1.28', '1.29', '1.30'].map(
    (version) => `com.amazonaws.ecs.capability.docker-remote-api.${version}`,
  ),
  ...['json-file', 'none', 'awslogs', 'syslog', 'journald', 'gelf', 'fluentd'].map(
    (driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`,
  ),
  'com.amazonaws.ecs.capability.selinux',
  'com.amazonaws.ecs.capability.apparmor',
  'com.amazonaws.ecs.capability.ecr-auth',
  'com.amazonaws.ecs.capability.task-iam-role',
  'com.amazonaws.ecs.capability.task-iam-role-network-host',
  'ecs.capability.execution-role-awslogs',
  'ecs.capability.execution-role-ecr-pull',
  'ecs.capability.container-health-check',
  'ecs.capability.container-ordering',
  'ecs.capability.docker-plugin.local',
  'ecs.capability.pid-ipc-namespace-sharing',
  'ecs.capability.private-registry-authentication.secretsmanager',
  'ecs.capability.secrets.asm.environment-variables',
  'ecs.capability.secrets.ssm.environment-variables',
  'ecs.capability.task-cpu-mem-limit',
]

/** What the agent of this machine would send to join `cluster`. */
export function registrationOf(machine: Machine, cluster: string): InputOf<'RegisterContainerInstance'> {
  const { ec2InstanceId, instanceType, region, availabilityZone, privateIp, publicIp } = machine
  const named = {
    'ecs.ami-id': AMI,
    'ecs.availability-zone': availabilityZone,
    'ecs.instance-type': instanceType.instanceType,
    'ecs.os-type': 'linux',
    'ecs.cpu-architecture': 'x86_64',
    'gantry.private-ip': privateIp,
    'gantry.public-ip': publicIp,
    'gantry.public-dns': publicDnsName(publicIp, region),
  }
  return {
    cluster,
    instanceIdentityDocument: JSON.stringify({
      instanceId: ec2InstanceId,
      instanceType: instanceType.instanceType,
      imageId: AMI,
      region,
      availabilityZone,
      privateIp,
      architecture: 'x86_64',
      version: '2017-09-30',
    }),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: instanceType.vcpu * 1024 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: instanceType.registeredMemory },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: reservedPorts.map(({ port }) => String(port)) },
      { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: [] },
    ],
    versionInfo: { agentVersion: AGENT_VERSION, agentHash: '0a1b2c3d', dockerVersion: `DockerVersion: ${DOCKER_VERSION}` },
    attributes: [...Object.entries(named).map(([name, value]) => ({ name, value })), ...capabilities.map((name) => ({ name }))],
  }
}

function publicDnsName(publicIp: string, region: string): string {
  const host = `ec2-${publicIp.replaceAll('.', '-')}`
  return region === 'us-east-1' ? `${host}.compute-1.amazonaws.com` : `${host}.${region}.compute.amazonaws.com`
}
