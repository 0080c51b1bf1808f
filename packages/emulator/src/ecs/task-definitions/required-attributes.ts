import type { Attribute, ContainerDefinition } from '@aws-sdk/client-ecs'
import type { TaskDefinitionRevision } from '../state/state.ts'

type Definition = TaskDefinitionRevision['definition']

const ECR_IMAGE = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/
const remoteApi = (version: string) => `com.amazonaws.ecs.capability.docker-remote-api.${version}`

/** Attribute that an instance needs -> the containers that need it. Source: the Docker Remote API versions in ContainerDefinition. */
const containerRules: [string, (container: ContainerDefinition, definition: Definition) => unknown][] = [
  [remoteApi('1.17'), ({ image = '' }) => ECR_IMAGE.test(image)],
  [remoteApi('1.18'), ({ logConfiguration, dockerLabels, ulimits }) => logConfiguration || dockerLabels || ulimits?.length],
  [remoteApi('1.19'), ({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs'],
  [remoteApi('1.21'), ({ memoryReservation }) => memoryReservation !== undefined],
  [remoteApi('1.22'), ({ linuxParameters }) => linuxParameters?.sharedMemorySize !== undefined || linuxParameters?.tmpfs?.length],
  [remoteApi('1.24'), ({ healthCheck }) => healthCheck],
  [remoteApi('1.25'), ({ linuxParameters }) => linuxParameters?.initProcessEnabled],
  ['com.amazonaws.ecs.capability.ecr-auth', ({ image = '' }) => ECR_IMAGE.test(image)],
  ['com.amazonaws.ecs.capability.privileged-container', ({ privileged }) => privileged],
  ['ecs.capability.container-health-check', ({ healthCheck }) => healthCheck],
  ['ecs.capability.container-ordering', ({ dependsOn }) => dependsOn?.length],
  ['ecs.capability.env-files.s3', ({ environmentFiles }) => environmentFiles?.length],
  ['ecs.capability.firelens.fluentbit', ({ firelensConfiguration }) => firelensConfiguration?.type === 'fluentbit'],
  ['ecs.capability.firelens.fluentd', ({ firelensConfiguration }) => firelensConfiguration?.type === 'fluentd'],
  [
    'ecs.capability.execution-role-awslogs',
    ({ logConfiguration }, { executionRoleArn }) => executionRoleArn && logConfiguration?.logDriver === 'awslogs',
  ],
  ['ecs.capability.execution-role-ecr-pull', ({ image = '' }, { executionRoleArn }) => executionRoleArn && ECR_IMAGE.test(image)],
  ['ecs.capability.private-registry-authentication.secretsmanager', ({ repositoryCredentials }) => repositoryCredentials],
  ['ecs.capability.secrets.asm.environment-variables', ({ secrets }) => secrets?.some(isSecretsManager)],
  [
    'ecs.capability.secrets.asm.bootstrap.log-driver',
    ({ logConfiguration }) => logConfiguration?.secretOptions?.some(isSecretsManager),
  ],
  [
    'ecs.capability.secrets.ssm.bootstrap.log-driver',
    ({ logConfiguration }) => logConfiguration?.secretOptions?.some((secret) => !isSecretsManager(secret)),
  ],
  ['ecs.capability.secrets.ssm.environment-variables', ({ secrets }) => secrets?.some((secret) => !isSecretsManager(secret))],
]

/** Attribute that an instance needs -> the task definitions that need it as a whole. */
const taskRules: [string, (definition: Definition) => unknown][] = [
  ['com.amazonaws.ecs.capability.task-iam-role', ({ taskRoleArn, networkMode }) => taskRoleArn && networkMode !== 'host'],
  [
    'com.amazonaws.ecs.capability.task-iam-role-network-host',
    ({ taskRoleArn, networkMode }) => taskRoleArn && networkMode === 'host',
  ],
  [
    'ecs.capability.docker-plugin.local',
    ({ volumes }) => volumes?.some(({ dockerVolumeConfiguration }) => dockerVolumeConfiguration),
  ],
  ['ecs.capability.efs', ({ volumes }) => volumes?.some(({ efsVolumeConfiguration }) => efsVolumeConfiguration)],
  [
    'ecs.capability.efsAuth',
    ({ volumes }) =>
      volumes?.some(({ efsVolumeConfiguration: efs }) => efs?.authorizationConfig || efs?.transitEncryption === 'ENABLED'),
  ],
  ['ecs.capability.pid-ipc-namespace-sharing', ({ pidMode, ipcMode }) => pidMode || ipcMode],
  ['ecs.capability.task-cpu-mem-limit', ({ cpu, memory, networkMode }) => networkMode !== 'awsvpc' && (cpu || memory)],
  ['ecs.capability.task-eni', ({ networkMode }) => networkMode === 'awsvpc'],
]

/** What a container instance must be able to do to run the task; ECS computes it at registration. */
export function requiredAttributes(definition: Definition): Attribute[] {
  const containers = definition.containerDefinitions
  const names = new Set<string>()
  for (const { logConfiguration } of containers) {
    if (logConfiguration?.logDriver) names.add(`com.amazonaws.ecs.capability.logging-driver.${logConfiguration.logDriver}`)
  }
  for (const [name, needs] of containerRules) if (containers.some((container) => needs(container, definition))) names.add(name)
  for (const [name, needs] of taskRules) if (needs(definition)) names.add(name)
  return [...names].map((name) => ({ name }))
}

function isSecretsManager({ valueFrom = '' }: { valueFrom?: string }): boolean {
  return valueFrom.includes(':secretsmanager:')
}
