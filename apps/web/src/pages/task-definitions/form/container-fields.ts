import { type Section, fieldsOf } from './field.ts'

const container = (names: string[], spelling?: Parameters<typeof fieldsOf>[2]) =>
  fieldsOf(['containerDefinitions', 0], names, spelling)

/** Every parameter of a container definition: the guide's first and in its order, then the newer ones by what they are about. */
export const containerSections: Section[] = [
  {
    title: 'Container',
    fields: container(['name', 'image', 'memory', 'memoryReservation', 'cpu', 'essential', 'portMappings'], {
      name: { label: 'Container name' },
      memory: { label: 'Memory (MB), hard limit' },
      memoryReservation: { label: 'Memory (MB), soft limit' },
      cpu: { label: 'CPU Units' },
      portMappings: { columns: ['hostPort', 'containerPort', 'protocol'] },
    }),
  },
  {
    title: 'Commands and environment',
    fields: container(['entryPoint', 'command', 'workingDirectory', 'environment'], {
      entryPoint: { kind: 'words' },
      command: { kind: 'words' },
      environment: { label: 'Environment variables' },
    }),
  },
  {
    title: 'Volumes and links',
    fields: container(['mountPoints', 'volumesFrom', 'links', 'readonlyRootFilesystem'], {
      readonlyRootFilesystem: { label: 'Read-only root file system' },
    }),
  },
  {
    title: 'Log configuration',
    fields: container(
      [
        'logConfiguration.logDriver',
        'logConfiguration.options',
        'logConfiguration.secretOptions',
        'firelensConfiguration.type',
        'firelensConfiguration.options',
      ],
      {
        'logConfiguration.options': { label: 'Log options' },
        'firelensConfiguration.type': { label: 'FireLens log router' },
        'firelensConfiguration.options': { label: 'FireLens options' },
      },
    ),
  },
  {
    title: 'Health check',
    fields: container(
      ['healthCheck.command', 'healthCheck.interval', 'healthCheck.timeout', 'healthCheck.retries', 'healthCheck.startPeriod'],
      {
        'healthCheck.command': { kind: 'words' },
        'healthCheck.interval': { label: 'Interval (s)' },
        'healthCheck.timeout': { label: 'Timeout (s)' },
        'healthCheck.startPeriod': { label: 'Start period (s)' },
      },
    ),
  },
  {
    title: 'Dependencies, timeouts and restarts',
    fields: container(
      [
        'dependsOn',
        'startTimeout',
        'stopTimeout',
        'restartPolicy.enabled',
        'restartPolicy.ignoredExitCodes',
        'restartPolicy.restartAttemptPeriod',
      ],
      {
        startTimeout: { label: 'Start timeout (s)' },
        stopTimeout: { label: 'Stop timeout (s)' },
        'restartPolicy.enabled': { label: 'Restart in place' },
        'restartPolicy.restartAttemptPeriod': { label: 'Restart attempt period (s)' },
      },
    ),
  },
  {
    title: 'Secrets and credentials',
    fields: container(['secrets', 'environmentFiles', 'repositoryCredentials.credentialsParameter', 'credentialSpecs'], {
      'repositoryCredentials.credentialsParameter': { label: 'Private registry credentials' },
    }),
  },
  {
    title: 'Network settings',
    fields: container(['disableNetworking', 'hostname', 'dnsServers', 'dnsSearchDomains', 'extraHosts']),
  },
  {
    title: 'Security',
    fields: container(
      ['privileged', 'user', 'dockerSecurityOptions', 'linuxParameters.capabilities.add', 'linuxParameters.capabilities.drop'],
      {
        'linuxParameters.capabilities.add': { label: 'Add capabilities' },
        'linuxParameters.capabilities.drop': { label: 'Drop capabilities' },
      },
    ),
  },
  {
    title: 'Linux parameters and limits',
    fields: container(
      [
        'ulimits',
        'systemControls',
        'linuxParameters.initProcessEnabled',
        'linuxParameters.sharedMemorySize',
        'linuxParameters.maxSwap',
        'linuxParameters.swappiness',
        'linuxParameters.devices',
        'linuxParameters.tmpfs',
      ],
      {
        'linuxParameters.initProcessEnabled': { label: 'Init process' },
        'linuxParameters.sharedMemorySize': { label: 'Shared memory (MiB)' },
        'linuxParameters.maxSwap': { label: 'Swap (MiB)' },
      },
    ),
  },
  {
    title: 'Docker labels and terminal',
    fields: container(['dockerLabels', 'interactive', 'pseudoTerminal', 'resourceRequirements', 'versionConsistency'], {
      pseudoTerminal: { label: 'Pseudo terminal (TTY)' },
    }),
  },
]
