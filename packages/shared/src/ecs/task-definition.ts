/**
 * The document that RegisterTaskDefinition takes, as far as Gantry knows it. Everything may be missing, because a person
 * is typing it; members that are not named here are kept as they are.
 * Source: RegisterTaskDefinition in the Amazon ECS API Reference.
 */
export interface TaskDefinitionDocument {
  family?: string
  taskRoleArn?: string
  executionRoleArn?: string
  networkMode?: string
  containerDefinitions?: ContainerDefinition[]
  volumes?: Volume[]
  placementConstraints?: { type?: string; expression?: string }[]
  requiresCompatibilities?: string[]
  cpu?: string
  memory?: string
  pidMode?: string
  ipcMode?: string
  tags?: { key?: string; value?: string }[]
  [unknownMember: string]: unknown
}

export interface ContainerDefinition {
  name?: string
  image?: string
  repositoryCredentials?: { credentialsParameter?: string }
  cpu?: number
  memory?: number
  memoryReservation?: number
  links?: string[]
  portMappings?: PortMapping[]
  essential?: boolean
  entryPoint?: string[]
  command?: string[]
  environment?: { name?: string; value?: string }[]
  mountPoints?: { sourceVolume?: string; containerPath?: string; readOnly?: boolean }[]
  volumesFrom?: { sourceContainer?: string; readOnly?: boolean }[]
  linuxParameters?: { [member: string]: unknown }
  secrets?: { name?: string; valueFrom?: string }[]
  dependsOn?: { containerName?: string; condition?: string }[]
  startTimeout?: number
  stopTimeout?: number
  hostname?: string
  user?: string
  workingDirectory?: string
  disableNetworking?: boolean
  privileged?: boolean
  readonlyRootFilesystem?: boolean
  dnsServers?: string[]
  dnsSearchDomains?: string[]
  extraHosts?: { hostname?: string; ipAddress?: string }[]
  dockerSecurityOptions?: string[]
  interactive?: boolean
  pseudoTerminal?: boolean
  dockerLabels?: Record<string, string>
  ulimits?: { name?: string; softLimit?: number; hardLimit?: number }[]
  logConfiguration?: { logDriver?: string; options?: Record<string, string>; [unknownMember: string]: unknown }
  healthCheck?: { command?: string[]; interval?: number; timeout?: number; retries?: number; startPeriod?: number }
  systemControls?: { namespace?: string; value?: string }[]
  [unknownMember: string]: unknown
}

export interface PortMapping {
  containerPort?: number
  /** 0 or absent: ECS chooses one from the ephemeral range (bridge network mode). */
  hostPort?: number
  protocol?: string
  [unknownMember: string]: unknown
}

export interface Volume {
  name?: string
  host?: { sourcePath?: string }
  dockerVolumeConfiguration?: { [member: string]: unknown }
  [unknownMember: string]: unknown
}
