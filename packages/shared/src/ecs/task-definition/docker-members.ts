import { flag, integer, list, map, object, objects, text, texts, type Members } from './member.ts'

export const nameAndValue: Members = {
  name: text('Name of the variable.', { required: true, example: 'LOG_LEVEL' }),
  value: text('Value of the variable.', { required: true, mayBeEmpty: true }),
}

const logDrivers = ['awsfirelens', 'awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'splunk', 'syslog'] as const
const ulimitNames = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
] as const

const healthCheck: Members = {
  command: texts(
    'Command that exits 0 while the container is healthy; begins with CMD or CMD-SHELL.',
    'One word of the command.',
    {
      required: true,
      example: '["CMD-SHELL", "curl -f http://localhost/ || exit 1"]',
    },
  ),
  interval: integer('Seconds between two checks.', { default: 30, minimum: 5, maximum: 300 }),
  timeout: integer('Seconds after which a check has failed.', { default: 5, minimum: 2, maximum: 60 }),
  retries: integer('Failures in a row that make the container unhealthy.', { default: 3, minimum: 1, maximum: 10 }),
  startPeriod: integer('Seconds after the start in which failures do not count.', { minimum: 0, maximum: 300 }),
}

const linuxParameters: Members = {
  capabilities: object(
    {
      add: texts('Capabilities beyond those that Docker gives.', 'A capability, such as SYS_PTRACE.'),
      drop: texts('Capabilities taken away.', 'A capability, such as NET_RAW.'),
    },
    'Kernel capabilities of the container.',
  ),
  devices: objects(
    {
      hostPath: text('Path of the device on the container instance.', { required: true, example: '/dev/fuse' }),
      containerPath: text('Path of the device in the container.'),
      permissions: list(
        text('One permission.', { enum: ['read', 'write', 'mknod'] }),
        'What the container may do with the device; everything when left out.',
      ),
    },
    'Devices of the container instance that the container sees.',
    'One device.',
  ),
  initProcessEnabled: flag('Whether an init process forwards signals and reaps processes.', { default: false }),
  sharedMemorySize: integer('Size of /dev/shm in MiB.', { minimum: 0 }),
  tmpfs: objects(
    {
      containerPath: text('Where the file system is mounted.', { required: true, example: '/tmp' }),
      size: integer('Largest size in MiB.', { required: true, minimum: 1 }),
      mountOptions: texts('Mount options.', 'An option, such as noexec.'),
    },
    'File systems kept in memory.',
    'One file system.',
  ),
  maxSwap: integer('Swap memory in MiB.', { minimum: 0 }),
  swappiness: integer('How readily the kernel swaps: 0 hardly, 100 eagerly.', { minimum: 0, maximum: 100 }),
}

/** The members of a container definition that are handed to Docker as they are. */
export const dockerMembers = {
  logConfiguration: object(
    {
      logDriver: text('Log driver of the container.', { required: true, enum: logDrivers, open: true }),
      options: map('Settings of the log driver.', 'A setting, such as awslogs-group.'),
      secretOptions: objects(
        {
          name: text('Name of the setting.', { required: true }),
          valueFrom: text('ARN of the secret or parameter.', { required: true }),
        },
        'Settings of the log driver whose values stay in a secret store.',
        'One setting.',
      ),
    },
    'Where the output of the container goes.',
  ),
  healthCheck: object(healthCheck, 'How Docker finds out whether the container is healthy.'),
  repositoryCredentials: object(
    { credentialsParameter: text('ARN or name of the secret with the user name and password.', { required: true }) },
    'How to log in to a private registry.',
  ),
  extraHosts: objects(
    {
      hostname: text('Host name.', { required: true }),
      ipAddress: text('IP address.', { required: true, example: '10.0.0.5' }),
    },
    'Lines added to /etc/hosts.',
    'One line.',
  ),
  dockerLabels: map('Labels of the Docker container.', 'Value of the label.'),
  ulimits: objects(
    {
      name: text('Kind of the limit.', { required: true, enum: ulimitNames }),
      softLimit: integer('Limit that processes get; -1 is unlimited.', { required: true, minimum: -1 }),
      hardLimit: integer('Limit up to which processes may raise theirs; -1 is unlimited.', { required: true, minimum: -1 }),
    },
    'Limits of the processes in the container.',
    'One limit.',
  ),
  linuxParameters: object(linuxParameters, 'Settings of the Linux kernel for the container.'),
  systemControls: objects(
    {
      namespace: text('Name of the kernel parameter.', { required: true, example: 'net.core.somaxconn' }),
      value: text('Value of the kernel parameter.', { required: true }),
    },
    'Kernel parameters set in the namespaces of the container.',
    'One parameter.',
  ),
  firelensConfiguration: object(
    {
      type: text('Which log router this container runs.', { required: true, enum: ['fluentd', 'fluentbit'] }),
      options: map('Settings of the log router.', 'One setting.'),
    },
    'Makes this container the log router of the task.',
  ),
  restartPolicy: object(
    {
      enabled: flag('Whether the container is started again when it exits.', { required: true }),
      ignoredExitCodes: list(integer('An exit code.'), 'Exit codes after which it is left alone.'),
      restartAttemptPeriod: integer('Seconds that the container must have run to be started again.', {
        default: 300,
        minimum: 60,
        maximum: 1800,
      }),
    },
    'Whether the agent restarts the container in place, without a new task.',
  ),
} satisfies Members
