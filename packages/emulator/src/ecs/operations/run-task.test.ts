import {
  CreateClusterCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateContainerInstancesStateCommand,
  type RegisterTaskDefinitionRequest,
  type RunTaskRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const run = ({ ecs }: TestCluster, request: Partial<RunTaskRequest> = {}) =>
  ecs.send(new RunTaskCommand({ taskDefinition: 'web', ...request }))

/** One instance (1,024 units, 995 MiB) and the task definition web:1 (100 units, 100 MiB). */
async function webCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  return cluster
}

test('answers the task as the guide shows it, PENDING', async () => {
  await using cluster = await webCluster()
  const { tasks, failures } = await run(cluster)
  expect(failures).toEqual([])
  expect(tasks).toMatchObject([
    {
      clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/default',
      taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1',
      overrides: { containerOverrides: [{ name: 'web' }] },
      lastStatus: 'PENDING',
      desiredStatus: 'RUNNING',
      launchType: 'EC2',
      group: 'family:web',
      availabilityZone: 'us-east-1a',
      cpu: '100',
      memory: '100',
      version: 1,
      createdAt: new Date(TEST_START),
      containers: [{ name: 'web', image: 'nginx', lastStatus: 'PENDING', cpu: '100', memory: '100', networkBindings: [] }],
    },
  ])
  expect(tasks?.[0]?.taskArn).toMatch(/^arn:aws:ecs:us-east-1:123456789012:task\/default\/[0-9a-f]{32}$/)
  expect(tasks?.[0]?.startedBy).toBeUndefined()
})

test('later: the task runs', async () => {
  await using cluster = await webCluster()
  const { tasks } = await run(cluster)
  await cluster.clock.advance(10_000)
  const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: [tasks![0]!.taskArn!] }))
  expect(described.tasks?.[0]).toMatchObject({ lastStatus: 'RUNNING', containers: [{ lastStatus: 'RUNNING' }] })
})

test('runs the latest ACTIVE revision of a family', async () => {
  await using cluster = await webCluster()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:2' }))
  const { tasks } = await run(cluster)
  expect(tasks?.[0]?.taskDefinitionArn).toMatch(/web:1$/)
  await expect(run(cluster, { taskDefinition: 'web:2' })).rejects.toThrow('TaskDefinition is inactive')
})

test('starts what there is room for and tells one failure for each instance that is full', async () => {
  await using cluster = await webCluster()
  const second = await cluster.addInstance()
  await cluster.addTaskDefinition('large', { cpu: 0, memory: 600 })
  const { tasks, failures } = await run(cluster, { taskDefinition: 'large', count: 3 })
  expect(tasks).toHaveLength(2)
  expect(failures).toHaveLength(2)
  expect(failures).toContainEqual({ arn: second, reason: 'RESOURCE:MEMORY' })
})

test.each([
  ['RESOURCE:CPU', { cpu: 2000 }],
  ['RESOURCE:MEMORY', { memory: 2000 }],
  ['RESOURCE:PORTS', { portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
  ['ATTRIBUTE', { logConfiguration: { logDriver: 'splunk' as const } }],
])('fails with %s', async (reason, container) => {
  await using cluster = await webCluster()
  await cluster.addTaskDefinition('port', { portMappings: [{ containerPort: 80, hostPort: 8080 }] })
  await run(cluster, { taskDefinition: 'port' })
  await cluster.addTaskDefinition('other', container)
  const { tasks, failures } = await run(cluster, { taskDefinition: 'other' })
  expect([tasks, failures?.map((failure) => failure.reason)]).toEqual([[], [reason]])
})

test('obeys placement constraints and strategies', async () => {
  await using cluster = await webCluster()
  const other = await cluster.addInstance({ availabilityZone: 'us-east-1b' })
  const inZone = await run(cluster, {
    count: 2,
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.availability-zone == us-east-1b' }],
  })
  expect(inZone.tasks?.map((task) => task.containerInstanceArn)).toEqual([other, other])
  const distinct = await run(cluster, { count: 3, group: 'one-each', placementConstraints: [{ type: 'distinctInstance' }] })
  expect(new Set(distinct.tasks?.map((task) => task.containerInstanceArn)).size).toBe(2)
  expect(distinct.tasks).toHaveLength(2)
  const spread = await run(cluster, { count: 4, placementStrategy: [{ type: 'spread', field: 'instanceId' }] })
  // Two tasks of the family run on the other instance already: 3 + 1 more make it 3 each.
  expect(spread.tasks?.filter((task) => task.containerInstanceArn === other)).toHaveLength(1)
})

test('keeps overrides, group, startedBy and tags', async () => {
  await using cluster = await webCluster()
  const command = ['/bin/sh', '-c', 'echo $DATE']
  const { tasks } = await run(cluster, {
    overrides: {
      taskRoleArn: 'arn:aws:iam::123456789012:role/r',
      containerOverrides: [{ name: 'web', command, cpu: 200, memory: 300 }],
    },
    group: 'batch',
    startedBy: 'nightly',
    tags: [{ key: 'team', value: 'blue' }],
    enableECSManagedTags: true,
  })
  expect(tasks?.[0]).toMatchObject({
    overrides: {
      taskRoleArn: 'arn:aws:iam::123456789012:role/r',
      containerOverrides: [{ name: 'web', command, cpu: 200, memory: 300 }],
    },
    cpu: '200',
    memory: '300',
    containers: [{ cpu: '200', memory: '300' }],
    group: 'batch',
    startedBy: 'nightly',
    tags: [
      { key: 'team', value: 'blue' },
      { key: 'aws:ecs:clusterName', value: 'default' },
    ],
  })
})

test('propagates the tags of the task definition, below those of the request', async () => {
  await using cluster = await webCluster()
  await cluster.ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'tagged',
      containerDefinitions: [{ name: 'web', image: 'nginx', memory: 100 }],
      tags: [
        { key: 'team', value: 'red' },
        { key: 'tier', value: 'web' },
      ],
    }),
  )
  const { tasks } = await run(cluster, {
    taskDefinition: 'tagged',
    propagateTags: 'TASK_DEFINITION',
    tags: [{ key: 'team', value: 'blue' }],
  })
  expect(tasks?.[0]?.tags).toEqual([
    { key: 'team', value: 'blue' },
    { key: 'tier', value: 'web' },
  ])
})

test('refuses a cluster that has no ACTIVE instance', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  await cluster.addTaskDefinition('web')
  const refusal = { name: 'InvalidParameterException', message: 'No Container Instances were found in your cluster.' }
  await expect(run(cluster)).rejects.toMatchObject(refusal)
  const containerInstances = [await cluster.addInstance()]
  await cluster.ecs.send(new UpdateContainerInstancesStateCommand({ containerInstances, status: 'DRAINING' }))
  await expect(run(cluster)).rejects.toMatchObject(refusal)
})

const plain = { name: 'web', image: 'nginx', memory: 100 }

test('refuses task definitions of other launch types and network modes', async () => {
  await using cluster = await webCluster()
  const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 100 }]
  const fargate = {
    family: 'fargate',
    requiresCompatibilities: ['FARGATE' as const],
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
  }
  await cluster.ecs.send(new RegisterTaskDefinitionCommand({ ...fargate, containerDefinitions }))
  await cluster.ecs.send(new RegisterTaskDefinitionCommand({ family: 'vpc', networkMode: 'awsvpc', containerDefinitions }))
  const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-1'] } }
  await expect(run(cluster, { taskDefinition: 'fargate', networkConfiguration })).rejects.toThrow(
    'Task definition does not support launch_type EC2.',
  )
  await expect(run(cluster, { taskDefinition: 'vpc' })).rejects.toThrow(
    "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
  )
  await expect(run(cluster, { taskDefinition: 'vpc', networkConfiguration })).rejects.toMatchObject({
    name: 'UnsupportedFeatureException',
  })
})

test.each<[string, Partial<RegisterTaskDefinitionRequest>]>([
  ['containerPortRange', { containerDefinitions: [{ ...plain, portMappings: [{ containerPortRange: '8000-8010' }] }] }],
  ['resourceRequirements', { containerDefinitions: [{ ...plain, resourceRequirements: [{ type: 'GPU', value: '1' }] }] }],
  ['configuredAtLaunch', { volumes: [{ name: 'data', configuredAtLaunch: true }] }],
])('says that it cannot run a task definition with %s, which can be registered', async (what, definition) => {
  await using cluster = await webCluster()
  await cluster.ecs.send(new RegisterTaskDefinitionCommand({ family: 'odd', containerDefinitions: [plain], ...definition }))
  await expect(run(cluster, { taskDefinition: 'odd' })).rejects.toMatchObject({
    name: 'UnsupportedFeatureException',
    message: `${what} is not implemented by this endpoint.`,
  })
})

const tooLong = { name: 'web', environment: [{ name: 'X', value: 'x'.repeat(8192) }] }

test.each<[string, Partial<RunTaskRequest>, string]>([
  ['an unknown cluster', { cluster: 'none' }, 'Cluster not found.'],
  ['an unknown task definition', { taskDefinition: 'none:1' }, 'TaskDefinition not found.'],
  ['no tasks', { count: 0 }, 'count should be between 1 and 10.'],
  ['11 tasks', { count: 11 }, 'count should be between 1 and 10.'],
  ['a group of a service', { group: 'service:web' }, 'Invalid namespace for group.'],
  ['a long startedBy', { startedBy: 'x'.repeat(129) }, 'startedBy longer than 128.'],
  ['a long client token', { clientToken: 'x'.repeat(65) }, 'clientToken longer than 64.'],
  [
    'an override of a container that does not exist',
    { overrides: { containerOverrides: [{ name: 'app', cpu: 1 }] } },
    'Override for container named app is not a container in the TaskDefinition.',
  ],
  ['an override without a name', { overrides: { containerOverrides: [{ cpu: 1 }] } }, 'Container override name cannot be empty.'],
  [
    'an override of 3 MiB',
    { overrides: { containerOverrides: [{ name: 'web', memory: 3 }] } },
    "Invalid 'memory' setting for container 'web'.",
  ],
  [
    'overrides that are too long',
    { overrides: { containerOverrides: [tooLong] } },
    'Container Overrides length must be at most 8192',
  ],
  [
    'a distinctInstance with an expression',
    { placementConstraints: [{ type: 'distinctInstance', expression: 'agentConnected == true' }] },
    'A distinctInstance placement constraint does not take an expression.',
  ],
  [
    '11 placement constraints',
    { placementConstraints: Array.from({ length: 11 }, () => ({ type: 'distinctInstance' as const })) },
    'placementConstraints can have at most 10 items.',
  ],
  [
    'a binpack by something else',
    { placementStrategy: [{ type: 'binpack', field: 'disk' }] },
    "Invalid field 'disk' for the binpack placement strategy: use cpu or memory.",
  ],
  [
    'a spread over nothing',
    { placementStrategy: [{ type: 'spread' }] },
    "Invalid field '' for the spread placement strategy: use instanceId, host or attribute:NAME.",
  ],
  ['a tag of AWS', { tags: [{ key: 'aws:x', value: '' }] }, 'Tag keys cannot start with aws:.'],
])('refuses %s', async (_, request, message) => {
  await using cluster = await webCluster()
  await expect(run(cluster, request)).rejects.toThrow(message)
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({}))
  expect(taskArns).toEqual([])
})

test.each<Partial<RunTaskRequest>>([
  { launchType: 'FARGATE' },
  { launchType: 'EXTERNAL' },
  { capacityProviderStrategy: [{ capacityProvider: 'cp' }] },
  { enableExecuteCommand: true },
  { volumeConfigurations: [{ name: 'v' }] },
  { overrides: { ephemeralStorage: { sizeInGiB: 30 } } },
  { overrides: { containerOverrides: [{ name: 'web', resourceRequirements: [{ type: 'GPU', value: '1' }] }] } },
])('says that it does not implement %j', async (request) => {
  await using cluster = await webCluster()
  await expect(run(cluster, request)).rejects.toMatchObject({ name: 'UnsupportedFeatureException' })
})
