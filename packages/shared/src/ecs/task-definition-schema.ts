import { containerMembers } from './task-definition/container-members.ts'
import { nameAndValue } from './task-definition/docker-members.ts'
import { flag, integer, list, map, object, objects, text, type Member, type Members } from './task-definition/member.ts'

export type { Member, Members }

const volume: Members = {
  name: text('Name by which mount points refer to the volume.', { required: true, example: 'my-vol' }),
  host: object(
    {
      sourcePath: text('Directory of the container instance; left out, Docker manages the volume.', { example: '/ecs/webdata' }),
    },
    'Where the data lie on the container instance.',
  ),
  dockerVolumeConfiguration: object(
    {
      scope: text('Whether the volume ends with its task or outlives it.', { enum: ['task', 'shared'], default: 'task' }),
      autoprovision: flag('Whether a shared volume is created when it does not exist.', { default: false }),
      driver: text('Docker volume driver; placement looks for it.', { default: 'local' }),
      driverOpts: map('Settings of the volume driver.', 'One setting.'),
      labels: map('Labels of the volume.', 'Value of the label.'),
    },
    'A volume of a Docker volume driver.',
  ),
  efsVolumeConfiguration: object(
    {
      fileSystemId: text('Id of the EFS file system.', { required: true }),
      rootDirectory: text('Directory of the file system that is mounted.', { default: '/' }),
      transitEncryption: text('Whether data are encrypted on the way.', { enum: ['ENABLED', 'DISABLED'], default: 'DISABLED' }),
      transitEncryptionPort: integer('Port of the encrypted connection.', { minimum: 0, maximum: 65_535 }),
      authorizationConfig: object(
        {
          accessPointId: text('EFS access point to mount through.'),
          iam: text('Whether the task role is used for the mount.', { enum: ['ENABLED', 'DISABLED'], default: 'DISABLED' }),
        },
        'How the mount is authorized.',
      ),
    },
    'An Amazon EFS file system.',
  ),
  configuredAtLaunch: flag('Whether the volume is configured when the task or service is launched.', { default: false }),
}

const placementConstraint: Members = {
  type: text('Kind of the constraint; a task definition takes memberOf only.', { required: true, enum: ['memberOf'] }),
  expression: text('What a container instance must be, in the cluster query language.', {
    required: true,
    example: 'attribute:ecs.instance-type =~ t2.*',
  }),
}

/** The members of the document that RegisterTaskDefinition takes: the guide's three first. Source: API reference. */
export const memberDocs: Members = {
  family: text('Name of the task definition; its revisions are counted per family.', {
    required: true,
    example: 'console-sample-app',
  }),
  containerDefinitions: objects(containerMembers, 'The containers of the task, ten at most.', 'One container.', {
    required: true,
  }),
  volumes: objects(volume, 'Volumes that containers of the task mount.', 'One volume.'),
  networkMode: text('How the containers are connected to the network.', {
    enum: ['bridge', 'host', 'awsvpc', 'none'],
    default: 'bridge',
  }),
  taskRoleArn: text('IAM role whose permissions the containers have.'),
  executionRoleArn: text('IAM role with which the agent pulls images and reads secrets.'),
  placementConstraints: objects(
    placementConstraint,
    'Conditions that a container instance must meet, ten at most.',
    'One condition.',
  ),
  requiresCompatibilities: list(
    text('A launch type.', { enum: ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'], open: true }),
    'Launch types for which the document is checked.',
  ),
  cpu: text('CPU of the whole task, in units or vCPU.', { example: '256' }),
  memory: text('Memory of the whole task, in MiB or GB.', { example: '512' }),
  pidMode: text('Whose processes the containers see.', { enum: ['host', 'task'] }),
  ipcMode: text('Whose shared memory the containers use.', { enum: ['host', 'task', 'none'] }),
  tags: objects(
    { key: text('Key of the tag.', { required: true }), value: text('Value of the tag.') },
    'Tags of the task definition.',
    'One tag.',
  ),
  proxyConfiguration: object(
    {
      type: text('Kind of the proxy.', { enum: ['APPMESH'] }),
      containerName: text('Container that is the proxy.', { required: true }),
      properties: objects(nameAndValue, 'Network settings of the proxy.', 'One setting.'),
    },
    'The App Mesh proxy of the task.',
  ),
  runtimePlatform: object(
    {
      cpuArchitecture: text('Processor architecture.', { enum: ['X86_64', 'ARM64'], open: true }),
      operatingSystemFamily: text('Operating system.', { enum: ['LINUX'], open: true, default: 'LINUX' }),
    },
    'What the tasks run on.',
  ),
  ephemeralStorage: object(
    { sizeInGiB: integer('Size in GiB.', { required: true, minimum: 21, maximum: 200 }) },
    'Disk of a Fargate task.',
  ),
  enableFaultInjection: flag('Whether tasks accept requests to inject faults.', { default: false }),
}

/** The member at a path such as `['containerDefinitions', 0, 'image']`; undefined for one that is not documented. */
export function findMember(path: readonly (string | number)[]): Member | undefined {
  let member: Member | undefined = { type: 'object', doc: 'A task definition.', members: memberDocs }
  for (const step of path) {
    if (!member) return undefined
    if (typeof step === 'number') member = member.type === 'array' ? member.items : undefined
    else if (member.type === 'map') member = member.items
    else member = member.members && Object.hasOwn(member.members, step) ? member.members[step] : undefined
  }
  return member
}
