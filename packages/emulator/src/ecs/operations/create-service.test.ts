import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  ListTasksCommand,
  type CreateServiceRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function create({ ecs }: TestCluster, request: Partial<CreateServiceRequest> = {}) {
  const { service } = await ecs.send(
    new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2, ...request }),
  )
  return service!
}

/** A cluster with one instance and the task definition web:1, whose container web listens on port 80. */
async function webCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web', { portMappings: [{ containerPort: 80 }] })
  return cluster
}

test('answers a service that has not started anything yet, with the defaults of the API', async () => {
  await using cluster = await webCluster()
  const service = await create(cluster)
  expect(service).toMatchObject({
    serviceArn: 'arn:aws:ecs:us-east-1:123456789012:service/default/web',
    taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1',
    status: 'ACTIVE',
    schedulingStrategy: 'REPLICA',
    launchType: 'EC2',
    desiredCount: 2,
    runningCount: 0,
    pendingCount: 0,
    deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
    propagateTags: 'NONE',
    createdAt: new Date(TEST_START),
    createdBy: 'arn:aws:iam::123456789012:root',
    events: [],
  })
  expect(service.deployments).toMatchObject([
    { status: 'PRIMARY', desiredCount: 2, runningCount: 0, pendingCount: 0, failedTasks: 0, rolloutState: 'IN_PROGRESS' },
  ])
  expect(service.deployments?.[0]?.id).toMatch(/^ecs-svc\/\d{19}$/)
})

test('later: runs the desired number of tasks and reaches a steady state', async () => {
  await using cluster = await webCluster()
  await create(cluster)
  await cluster.clock.advance(30_000)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]).toMatchObject({ runningCount: 2, pendingCount: 0 })
  expect(services?.[0]?.deployments?.[0]?.rolloutState).toBe('COMPLETED')
  expect(services?.[0]?.events?.[0]?.message).toBe('(service web) has reached a steady state.')
})

test('keeps everything it is asked for', async () => {
  await using cluster = await webCluster()
  const asked = {
    placementConstraints: [{ type: 'memberOf' as const, expression: 'attribute:ecs.instance-type =~ t2.*' }],
    tags: [{ key: 'team', value: 'blue' }],
    propagateTags: 'SERVICE' as const,
    enableECSManagedTags: true,
  }
  const service = await create(cluster, {
    ...asked,
    deploymentConfiguration: {
      maximumPercent: 150,
      minimumHealthyPercent: 50,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    placementStrategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'binpack', field: 'MEMORY' },
    ],
  })
  expect(service).toMatchObject({
    ...asked,
    deploymentConfiguration: {
      maximumPercent: 150,
      minimumHealthyPercent: 50,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    placementStrategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'binpack', field: 'memory' },
    ],
  })
})

test('is idempotent for the same client token and the same request only', async () => {
  await using cluster = await webCluster()
  const first = await create(cluster, { clientToken: 'one' })
  const again = await create(cluster, { clientToken: 'one' })
  expect(again.deployments?.[0]?.id).toBe(first.deployments?.[0]?.id)
  for (const other of [{}, { clientToken: 'two' }, { clientToken: 'one', desiredCount: 3 }]) {
    await expect(create(cluster, other)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Creation of service was not idempotent.',
    })
  }
})

test('takes the name of a deleted service once it is INACTIVE', async () => {
  await using cluster = await webCluster()
  await create(cluster)
  await cluster.clock.advance(30_000)
  await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  await expect(create(cluster)).rejects.toThrow('Unable to Start a service that is still Draining.')
  await cluster.clock.advance(120_000)
  expect((await create(cluster, { desiredCount: 1 })).desiredCount).toBe(1)
  await cluster.clock.advance(30_000)
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({ serviceName: 'web' }))
  expect(taskArns).toHaveLength(1)
})

test('runs one task on each instance as a DAEMON', async () => {
  await using cluster = await webCluster()
  await cluster.addInstance()
  const service = await create(cluster, { schedulingStrategy: 'DAEMON', desiredCount: undefined })
  expect(service.deploymentConfiguration).toMatchObject({ maximumPercent: 100, minimumHealthyPercent: 0 })
  await cluster.clock.advance(30_000)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]).toMatchObject({ runningCount: 2, desiredCount: 2 })
})

test.each<[string, Partial<CreateServiceRequest>, string]>([
  ['a name with a space', { serviceName: 'my web' }, 'Invalid service name.'],
  ['an unknown task definition', { taskDefinition: 'none' }, 'TaskDefinition not found.'],
  ['no task definition', { taskDefinition: undefined }, 'TaskDefinition can not be blank.'],
  ['no desired count', { desiredCount: undefined }, 'DesiredCount is missing'],
  ['a negative desired count', { desiredCount: -1 }, 'Task count can not be lesser than 0'],
  ['more tasks than a service can have', { desiredCount: 5001 }, 'Task count can not be greater than 5000'],
  [
    'a desired count of a DAEMON',
    { schedulingStrategy: 'DAEMON' },
    'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
  ],
  [
    'a container that does not exist',
    { loadBalancers: [{ loadBalancerName: 'lb', containerName: 'app', containerPort: 80 }] },
    'The container app does not exist in the task definition.',
  ],
  [
    'a container port that does not exist',
    { loadBalancers: [{ loadBalancerName: 'lb', containerName: 'web', containerPort: 81 }] },
    'The container web did not have a container port 81 defined.',
  ],
  [
    'a Classic Load Balancer before a dynamic port',
    { loadBalancers: [{ loadBalancerName: 'lb', containerName: 'web', containerPort: 80 }] },
    'A host port mapping for the container port 80 is required.',
  ],
  [
    'a grace period without a load balancer',
    { healthCheckGracePeriodSeconds: 30 },
    'Health check grace period is only valid for services configured to use load balancers',
  ],
  ['a role without a load balancer', { role: 'r' }, 'A role can only be specified for a service that uses a load balancer.'],
  ['a client token of 37 characters', { clientToken: 'x'.repeat(37) }, 'idempotency token longer than 36.'],
  ['a platform version', { platformVersion: 'LATEST' }, 'The platform version must be null when specifying an EC2 launch type.'],
  [
    'a network configuration for bridge mode',
    { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } },
    'Network Configuration is not valid for the given networkMode of this task definition.',
  ],
  [
    'an expression that is not understood',
    { placementConstraints: [{ type: 'memberOf', expression: 'colour == red' }] },
    "Invalid expression 'colour == red' at character 1:",
  ],
])('refuses %s', async (_, request, message) => {
  await using cluster = await webCluster()
  await expect(create(cluster, request)).rejects.toThrow(message)
  const { failures } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(failures).toMatchObject([{ reason: 'MISSING' }])
})

test.each<Partial<CreateServiceRequest>>([
  { launchType: 'FARGATE' },
  { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] },
  { serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1' }] },
  { enableExecuteCommand: true },
  { deploymentController: { type: 'CODE_DEPLOY' } },
  { deploymentConfiguration: { strategy: 'BLUE_GREEN' } },
])('says that it does not implement %j', async (request) => {
  await using cluster = await webCluster()
  await expect(create(cluster, request)).rejects.toMatchObject({ name: 'UnsupportedFeatureException' })
})

test('refuses a task definition that was deregistered', async () => {
  await using cluster = await webCluster()
  await cluster.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:1' }))
  await expect(create(cluster, { taskDefinition: 'web:1' })).rejects.toMatchObject({
    name: 'ClientException',
    message: 'TaskDefinition is inactive',
  })
})
