import { maximumPort } from '../ports.ts'
import { dockerMembers, nameAndValue } from './docker-members.ts'
import { flag, integer, list, objects, text, texts, type Members } from './member.ts'

const portMapping: Members = {
  containerPort: integer('Port on which the container listens.', {
    required: true,
    unless: 'containerPortRange',
    minimum: 1,
    maximum: maximumPort,
  }),
  hostPort: integer('Port of the container instance; 0 or left out, ECS chooses a free one.', {
    default: 0,
    minimum: 0,
    maximum: maximumPort,
  }),
  protocol: text('Transport protocol of the mapping.', { enum: ['tcp', 'udp'], default: 'tcp' }),
  name: text('Name by which Service Connect refers to this mapping.'),
  appProtocol: text('Application protocol that Service Connect expects on this port.', { enum: ['http', 'http2', 'grpc'] }),
  containerPortRange: text('A range of container ports instead of one.', { example: '8000-8010' }),
}

const readOnly = flag('Whether the container may only read.', { default: false })

const mountPoint: Members = {
  sourceVolume: text('Name of a volume of this task definition.', { required: true }),
  containerPath: text('Where the container sees the volume.', { required: true, example: '/var/www/my-vol' }),
  readOnly,
}

const volumeFrom: Members = {
  sourceContainer: text('Name of another container of this task definition.', { required: true }),
  readOnly,
}

const secret: Members = {
  name: text('Name of the environment variable or log option.', { required: true }),
  valueFrom: text('ARN of the Secrets Manager secret or Systems Manager parameter.', { required: true }),
}

const dependency: Members = {
  containerName: text('The container to wait for.', { required: true }),
  condition: text('What the other container must have reached.', {
    required: true,
    enum: ['START', 'COMPLETE', 'SUCCESS', 'HEALTHY'],
  }),
}

const resourceRequirement: Members = {
  type: text('Kind of the resource.', { required: true, enum: ['GPU', 'InferenceAccelerator', 'NeuronDevice'], open: true }),
  value: text('How many GPUs, or which accelerator.', { required: true }),
}

const environmentFile: Members = {
  type: text('Where the file lies; only s3.', { required: true, enum: ['s3'] }),
  value: text('ARN of the S3 object that holds the variables.', { required: true }),
}

/** The members of a container definition: the guide's first and in its order, then the newer ones. */
export const containerMembers: Members = {
  name: text('Name of the container, by which links and overrides refer to it.', { required: true, example: 'web' }),
  image: text('Image from which Docker starts the container.', { required: true, example: 'httpd:2.4' }),
  cpu: integer('CPU units reserved for the container; 1024 are one core.', { default: 0, minimum: 0 }),
  memory: integer('Hard limit in MiB: a container that needs more is killed.', { minimum: 0, example: '300' }),
  memoryReservation: integer('Soft limit in MiB: what placement reserves; the container may use more.', {
    minimum: 0,
    example: '128',
  }),
  links: texts('Containers that this one can reach by name, as name or name:alias.', 'A container, as name or name:alias.'),
  portMappings: objects(portMapping, 'Ports of the container that the container instance offers.', 'One port.'),
  essential: flag('Whether the whole task stops when this container stops.', { default: true }),
  entryPoint: texts("Replaces the image's ENTRYPOINT.", 'One word of the entry point.'),
  command: texts("Replaces the image's CMD.", 'One word of the command.'),
  environment: objects(nameAndValue, 'Environment variables of the container.', 'One variable.'),
  mountPoints: objects(mountPoint, 'Volumes of the task that the container sees.', 'One volume.'),
  volumesFrom: objects(volumeFrom, 'Containers whose volumes this one mounts as well.', 'One container.'),
  logConfiguration: dockerMembers.logConfiguration,
  healthCheck: dockerMembers.healthCheck,
  dependsOn: objects(dependency, 'Containers that must have come so far before this one starts.', 'One container.'),
  secrets: objects(secret, 'Environment variables whose values stay in a secret store.', 'One secret.'),
  environmentFiles: objects(environmentFile, 'Files in S3 that hold environment variables.', 'One file.'),
  startTimeout: integer('Seconds until a container that does not start is given up.', { minimum: 0, example: '120' }),
  stopTimeout: integer('Seconds between SIGTERM and SIGKILL.', { minimum: 0, default: 30 }),
  repositoryCredentials: dockerMembers.repositoryCredentials,
  workingDirectory: text('Directory in which commands run.'),
  user: text('User, or user and group, inside the container.', { example: '1000:1000' }),
  hostname: text('Host name of the container; not in awsvpc mode.'),
  disableNetworking: flag('Whether the container has no network at all.', { default: false }),
  privileged: flag('Whether the container has the rights of root on the container instance.', { default: false }),
  readonlyRootFilesystem: flag('Whether the root file system is read-only.', { default: false }),
  dnsServers: texts('Name servers that the container asks.', 'An IP address.'),
  dnsSearchDomains: texts('Domains in which the container looks for short host names.', 'A domain.'),
  extraHosts: dockerMembers.extraHosts,
  dockerSecurityOptions: texts('Labels for SELinux or AppArmor.', 'One option.'),
  interactive: flag('Whether stdin stays open.', { default: false }),
  pseudoTerminal: flag('Whether the container gets a terminal (TTY).', { default: false }),
  dockerLabels: dockerMembers.dockerLabels,
  ulimits: dockerMembers.ulimits,
  linuxParameters: dockerMembers.linuxParameters,
  systemControls: dockerMembers.systemControls,
  resourceRequirements: objects(resourceRequirement, 'GPUs and other devices that the container needs.', 'One resource.'),
  firelensConfiguration: dockerMembers.firelensConfiguration,
  restartPolicy: dockerMembers.restartPolicy,
  credentialSpecs: list(text('ARN of a credential spec file.'), 'Credential specs for Active Directory authentication.'),
  versionConsistency: text('Whether every task of a deployment uses the same image digest.', { enum: ['enabled', 'disabled'] }),
}
