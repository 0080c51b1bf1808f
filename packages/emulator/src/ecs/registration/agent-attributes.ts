import type { Attribute } from '@aws-sdk/client-ecs'
import type { IdentityDocument } from './identity-document.ts'

/** The agent and the Docker of the current ECS-optimized AMI, for a registration that names no versions. */
export const currentAgent = { agentVersion: '1.99.0', agentHash: '3b6cf8f1', dockerVersion: 'DockerVersion: 25.0.8' }

const DOCKER_API_VERSIONS = Array.from({ length: 28 }, (_, index) => `1.${17 + index}`)
const LOG_DRIVERS = ['json-file', 'syslog', 'journald', 'gelf', 'fluentd', 'awslogs', 'awsfirelens', 'none']

/**
 * What the current agent on Linux says it can do, as attributes that task definitions require. Left out is what this endpoint
 * does not emulate: task network interfaces, GPUs. Source: the attributes of an instance of the ECS-optimized AMI.
 */
export const currentCapabilities: readonly string[] = [
  'com.amazonaws.ecs.capability.privileged-container',
  'com.amazonaws.ecs.capability.ecr-auth',
  'com.amazonaws.ecs.capability.task-iam-role',
  'com.amazonaws.ecs.capability.task-iam-role-network-host',
  ...DOCKER_API_VERSIONS.map((version) => `com.amazonaws.ecs.capability.docker-remote-api.${version}`),
  ...LOG_DRIVERS.map((driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`),
  'ecs.capability.aws-appmesh',
  'ecs.capability.container-health-check',
  'ecs.capability.container-ordering',
  'ecs.capability.docker-plugin.local',
  'ecs.capability.efs',
  'ecs.capability.efsAuth',
  'ecs.capability.env-files.s3',
  'ecs.capability.execution-role-awslogs',
  'ecs.capability.execution-role-ecr-pull',
  'ecs.capability.firelens.fluentbit',
  'ecs.capability.firelens.fluentd',
  'ecs.capability.full-sync',
  'ecs.capability.increased-task-cpu-limit',
  'ecs.capability.logging-driver.awsfirelens.log-driver-buffer-limit',
  'ecs.capability.pid-ipc-namespace-sharing',
  'ecs.capability.private-registry-authentication.secretsmanager',
  'ecs.capability.secrets.asm.bootstrap.log-driver',
  'ecs.capability.secrets.asm.environment-variables',
  'ecs.capability.secrets.ssm.bootstrap.log-driver',
  'ecs.capability.secrets.ssm.environment-variables',
  'ecs.capability.task-cpu-mem-limit',
]

/**
 * The attributes of a newly registered instance: those of the request, what ECS derives from the machine, and the
 * capabilities of the current agent unless the request names capabilities of its own.
 */
export function attributesOf(machine: IdentityDocument, requested: readonly Attribute[]): Attribute[] {
  const platform = platformOf(machine).filter(({ name }) => !requested.some((attribute) => attribute.name === name))
  const namesCapabilities = requested.some(({ name }) => /(^|\.)ecs\.capability\./.test(name ?? ''))
  return [
    ...platform,
    ...(namesCapabilities ? [] : currentCapabilities.map((name) => ({ name }))),
    ...requested.map(({ name, value }) => ({ name, ...(value !== undefined && { value }) })),
  ]
}

function platformOf({ availabilityZone, instanceType, imageId, architecture = 'x86_64' }: IdentityDocument): Attribute[] {
  const found: [string, string | undefined][] = [
    ['ecs.availability-zone', availabilityZone],
    ['ecs.instance-type', instanceType],
    ['ecs.ami-id', imageId],
    ['ecs.os-type', 'linux'],
    ['ecs.os-family', 'LINUX'],
    ['ecs.cpu-architecture', architecture],
  ]
  return found.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
}
