import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

test('add boots machines that look like EC2 instances, balanced over the zones', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  await world.api.fleet.add({ cluster: 'payments', instanceType: 'm4.large', count: 4, availabilityZone: 'us-east-1a' })
  const { arns } = await world.api.fleet.add({ cluster: 'payments', instanceType: 't2.micro', count: 5 })
  expect(arns).toHaveLength(5)
  const { items } = await world.api.instances.list({ cluster: 'payments' })
  const added = items.filter(({ arn }) => arns.includes(arn))
  expect(added.map(({ availabilityZone }) => availabilityZone).sort()).toEqual([
    'us-east-1b',
    'us-east-1c',
    'us-east-1d',
    'us-east-1e',
    'us-east-1f',
  ])
  for (const instance of added) {
    expect(instance).toMatchObject({
      status: 'ACTIVE',
      agentConnected: true,
      instanceType: 't2.micro',
      ec2InstanceId: expect.stringMatching(/^i-[0-9a-f]{17}$/) as string,
      privateIp: expect.stringMatching(/^172\.31\./) as string,
      publicDnsName: expect.stringMatching(/^ec2-198-1[89]-\d+-\d+\.compute-1\.amazonaws\.com$/) as string,
      registered: { cpu: 1024, memory: 995, tcpPorts: [22, 2375, 2376, 51678, 51679] },
    })
  }
})

test('add into a new account makes the default cluster, as the agent would', async () => {
  await using world = await testWorld()
  await world.api.fleet.add({ cluster: 'default', instanceType: 't2.micro', count: 1 })
  expect((await world.api.clusters.list()).items).toMatchObject([{ name: 'default', registeredContainerInstancesCount: 1 }])
})

test('add names the zones of the Region when asked for another one', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  const order = { cluster: 'payments', instanceType: 't2.micro', count: 1, availabilityZone: 'eu-west-1a' }
  await expect(world.api.fleet.add(order)).rejects.toThrow('us-east-1 has no Availability Zone eu-west-1a; it has us-east-1a, ')
})

test('add refuses a type that EC2 does not have, and more than fifty', async () => {
  await using world = await testWorld()
  await expect(world.api.fleet.add({ cluster: 'x', instanceType: 't2.huge', count: 1 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(world.api.fleet.add({ cluster: 'x', instanceType: 't2.micro', count: 51 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
