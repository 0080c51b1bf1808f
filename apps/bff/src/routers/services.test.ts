import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

/** A cluster with two t2.micro and a task definition `web` that fits into them often. */
async function clusterWithWeb() {
  const world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  await world.addInstances({ cluster: 'payments', count: 2 })
  const containerDefinitions = [{ name: 'app', image: 'nginx', cpu: 10, memory: 16, essential: true }]
  await world.api.taskDefinitions.register({ document: { family: 'web', containerDefinitions } })
  return world
}

const web = { cluster: 'payments', taskDefinition: 'web', schedulingStrategy: 'REPLICA', desiredCount: 1 } as const

test('create makes a service, and the same request once more makes no second one', async () => {
  await using world = await clusterWithWeb()
  const first = await world.api.services.create({ ...web, serviceName: 'web', clientToken: 'token-1' })
  expect(first).toMatchObject({
    name: 'web',
    clusterName: 'payments',
    status: 'ACTIVE',
    desiredCount: 1,
    taskDefinition: 'web:1',
  })
  const again = await world.api.services.create({ ...web, serviceName: 'web', clientToken: 'token-1' })
  expect(again.arn).toBe(first.arn)
  expect((await world.api.services.list({ cluster: 'payments' })).items).toHaveLength(1)
})

test('list describes services in tens', async () => {
  await using world = await clusterWithWeb()
  for (let i = 0; i < 21; i++) {
    await world.api.services.create({ ...web, serviceName: `web-${i}`, desiredCount: 0, clientToken: `token-${i}` })
  }
  const before = world.calls.total
  const { items } = await world.api.services.list({ cluster: 'payments' })
  expect(items).toHaveLength(21)
  expect(world.calls.total - before).toBe(4) // one page, three describes
})

test('get tells what happened meanwhile', async () => {
  await using world = await clusterWithWeb()
  await world.api.services.create({ ...web, serviceName: 'web', desiredCount: 2, clientToken: 'token-1' })
  await world.clock.advance(5 * 60_000)
  await world.api.services.update({ cluster: 'payments', service: 'web', desiredCount: 3 })
  const service = await world.api.services.get({ cluster: 'payments', service: 'web' })
  expect(service).toMatchObject({ desiredCount: 3, minimumHealthyPercent: 100, maximumPercent: 200 })
  expect(service.events.some(({ message }) => message.includes('has reached a steady state'))).toBe(true)
})

test('delete of a service with tasks is refused in ECS words, unless forced', async () => {
  await using world = await clusterWithWeb()
  await world.api.services.create({ ...web, serviceName: 'web', clientToken: 'token-1' })
  await expect(world.api.services.delete({ cluster: 'payments', service: 'web' })).rejects.toMatchObject({
    cause: { apiError: { kind: 'invalid', message: 'The service cannot be stopped while it is scaled above 0.' } },
  })
  expect(await world.api.services.delete({ cluster: 'payments', service: 'web', force: true })).toMatchObject({ desiredCount: 0 })
})

test('get of a service that is not there says so', async () => {
  await using world = await clusterWithWeb()
  await expect(world.api.services.get({ cluster: 'payments', service: 'nothing' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    cause: { apiError: { code: 'ServiceNotFoundException', message: 'Service not found.' } },
  })
})

test('create and update hand the load balancer, the role and the grace period to ECS', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  await world.api.roles.create({ roleName: 'ecsServiceRole' })
  const { items: subnets } = await world.api.ec2.subnets({})
  await world.api.loadBalancers.create({
    name: 'web',
    isInternal: false,
    vpcId: subnets[0]!.vpcId,
    listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 8080 }],
    healthCheck: {
      protocol: 'HTTP',
      port: 8080,
      intervalSeconds: 30,
      timeoutSeconds: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
    },
    subnetIds: [subnets[0]!.subnetId],
    securityGroup: { create: { name: 'web-elb', description: 'Visitors of web', allowedCidr: '0.0.0.0/0' } },
  })
  const portMappings = [{ containerPort: 80, hostPort: 8080 }]
  const containerDefinitions = [{ name: 'app', image: 'nginx', cpu: 10, memory: 16, essential: true, portMappings }]
  await world.api.taskDefinitions.register({ document: { family: 'web', containerDefinitions } })
  const loadBalancers = [{ loadBalancerName: 'web', containerName: 'app', containerPort: 80 }]
  await world.api.services.create({
    ...web,
    desiredCount: 0,
    serviceName: 'web',
    clientToken: 'token-1',
    loadBalancers,
    role: 'ecsServiceRole',
    healthCheckGracePeriodSeconds: 60,
  })
  await world.api.services.update({ cluster: 'payments', service: 'web', healthCheckGracePeriodSeconds: 90 })
  expect(await world.api.services.get({ cluster: 'payments', service: 'web' })).toMatchObject({
    loadBalancers,
    roleArn: expect.stringMatching(/ecsServiceRole$/),
    healthCheckGracePeriodSeconds: 90,
  })
})
