/** An environment variable that the container agent reads. */
export interface AgentParameter {
  key: string
  group: AgentParameterGroup
  description: string
  example: string
  /** What the agent does without it. */
  unset: string
  /** Never in user data, on a command line, or in a shell's history. */
  isSecret?: true
  /** The only values that it takes. */
  values?: readonly string[]
}

export type AgentParameterGroup = 'cluster' | 'registry' | 'logging' | 'endpoint' | 'credentials'

const METADATA = 'From EC2 instance metadata'

/** Every row of "Available Parameters" in the developer guide's chapter on the container agent, grouped by what it is about. */
export const agentParameters = [
  {
    key: 'ECS_CLUSTER',
    group: 'cluster',
    description: 'The cluster in which the agent registers its instance.',
    example: 'MyCluster',
    unset: 'default',
  },
  {
    key: 'ECS_RESERVED_PORTS',
    group: 'cluster',
    description: 'TCP ports of the instance that no task gets.',
    example: '[22, 80, 5000, 8080]',
    unset: '[22, 2375, 2376, 51678]',
  },
  {
    key: 'ECS_DATADIR',
    group: 'cluster',
    description: 'Directory in the agent’s container where it keeps its state, so that it can be restarted while tasks run.',
    example: '/data',
    unset: 'No state is kept',
  },
  {
    key: 'DOCKER_HOST',
    group: 'cluster',
    description: 'Where the agent reaches Docker, as the Docker client understands it.',
    example: 'unix:///var/run/docker.sock',
    unset: 'unix:///var/run/docker.sock',
  },
  {
    key: 'ECS_ENGINE_AUTH_TYPE',
    group: 'registry',
    description: 'Format of ECS_ENGINE_AUTH_DATA.',
    example: 'dockercfg',
    unset: 'No private registries',
    values: ['dockercfg', 'docker'],
  },
  {
    key: 'ECS_ENGINE_AUTH_DATA',
    group: 'registry',
    description: 'User name and password for each private registry, as JSON.',
    example: '{"https://index.docker.io/v1/":{"auth":"…","email":"email@example.com"}}',
    unset: 'No private registries',
    isSecret: true,
  },
  {
    key: 'ECS_LOGLEVEL',
    group: 'logging',
    description: 'How much the agent logs to its standard output.',
    example: 'info',
    unset: 'warn',
    values: ['crit', 'error', 'warn', 'info', 'debug'],
  },
  {
    key: 'ECS_LOGFILE',
    group: 'logging',
    description: 'File for a log at debug level, whatever the level above.',
    example: '/log/ecs-agent.log',
    unset: 'No file is written',
  },
  {
    key: 'AWS_DEFAULT_REGION',
    group: 'endpoint',
    description: 'Region of the agent’s requests, and of the host that it sends them to.',
    example: 'us-east-1',
    unset: METADATA,
  },
  {
    key: 'ECS_BACKEND_HOST',
    group: 'endpoint',
    description: 'Host that the agent sends its requests to.',
    example: 'ecs.us-east-1.amazonaws.com',
    unset: 'ecs.$AWS_DEFAULT_REGION.amazonaws.com',
  },
  {
    key: 'ECS_BACKEND_PORT',
    group: 'endpoint',
    description: 'Port of that host.',
    example: '443',
    unset: '443',
  },
  {
    key: 'AWS_ACCESS_KEY_ID',
    group: 'credentials',
    description: 'Access key for all of the agent’s requests. With an instance role none is needed.',
    example: 'AKIAIOSFODNN7EXAMPLE',
    unset: METADATA,
    isSecret: true,
  },
  {
    key: 'AWS_SECRET_ACCESS_KEY',
    group: 'credentials',
    description: 'The secret that belongs to the access key.',
    example: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    unset: METADATA,
    isSecret: true,
  },
  {
    key: 'AWS_SESSION_TOKEN',
    group: 'credentials',
    description: 'Token of temporary credentials, which run out: the agent then loses its connection.',
    example: 'AQoDYXdzEJr…',
    unset: METADATA,
    isSecret: true,
  },
] as const satisfies readonly AgentParameter[]

export type AgentKey = (typeof agentParameters)[number]['key']

/** What is set; a parameter that is absent or empty is left to the agent. */
export type AgentConfig = Partial<Record<AgentKey, string>>

/** The lines `KEY=value`, in the guide's order of topics. */
export function setParameters(config: AgentConfig): { parameter: AgentParameter; value: string }[] {
  return agentParameters.flatMap((parameter) => {
    const value = config[parameter.key]?.trim()
    return value ? [{ parameter, value }] : []
  })
}

/** Names of what is set and must stay out of user data. */
export function secretKeys(config: AgentConfig): string[] {
  return setParameters(config)
    .filter(({ parameter }) => parameter.isSecret)
    .map(({ parameter }) => parameter.key)
}
