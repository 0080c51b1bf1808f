import { expect, test } from 'vitest'
import { testWorld, type TestWorld } from '../test-world.ts'

const zonesOf = async ({ api }: TestWorld, arns: string[]) =>
  (await api.instances.list({ cluster: 'payments' })).items
    .filter(({ arn }) => arns.includes(arn))
    .map(({ availabilityZone }) => availabilityZone)
    .sort()

test('an account without any role gets container instances that EC2 knows, with what their type registers', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  await world.addInstances({ cluster: 'payments', count: 1 })
  const [instance] = (await world.api.instances.list({ cluster: 'payments' })).items
  expect(instance).toMatchObject({
    status: 'ACTIVE',
    agentConnected: true,
    instanceType: 't2.micro',
    ec2InstanceId: expect.stringMatching(/^i-[0-9a-f]{17}$/) as string,
    privateIp: expect.stringMatching(/^172\.31\./) as string,
    publicDnsName: expect.stringMatching(/^ec2-198-1[89]-\d+-\d+\.compute-1\.amazonaws\.com$/) as string,
    registered: { cpu: 1024, memory: 995, tcpPorts: [22, 2375, 2376, 51678, 51679] },
  })
  const known = await world.api.ec2.instances({ instanceIds: [instance!.ec2InstanceId] })
  expect(known).toMatchObject([{ state: 'running', publicIp: instance!.publicIp }])
})

test('they go where the cluster has the fewest, or into the zone that is named', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  const named = await world.addInstances({ cluster: 'payments', count: 2, availabilityZone: 'us-east-1a' })
  expect(await zonesOf(world, named)).toEqual(['us-east-1a', 'us-east-1a'])
  const spread = await world.addInstances({ cluster: 'payments', count: 5 })
  expect(await zonesOf(world, spread)).toEqual(['us-east-1b', 'us-east-1c', 'us-east-1d', 'us-east-1e', 'us-east-1f'])
})

test('in a new account the first one makes the default cluster', async () => {
  await using world = await testWorld()
  await world.addInstances({ cluster: 'default', count: 1 })
  expect((await world.api.clusters.list()).items).toMatchObject([{ name: 'default', registeredContainerInstancesCount: 1 }])
})

test('another cluster that is not there is refused, and nothing is made for it', async () => {
  await using world = await testWorld()
  await expect(world.addInstances({ cluster: 'payments', count: 1 })).rejects.toThrow('There is no cluster payments.')
  expect((await world.api.roles.list()).map(({ exists }) => exists)).toEqual([false, false])
})

test('a zone that the Region does not have is refused with those that it has', async () => {
  await using world = await testWorld()
  const order = { cluster: 'default', count: 1, availabilityZone: 'eu-west-1a' }
  await expect(world.addInstances(order)).rejects.toThrow(
    'The default VPC of us-east-1 has no subnet in eu-west-1a; it has some in us-east-1a, us-east-1b, ',
  )
})

test('a type that EC2 does not have is refused', async () => {
  await using world = await testWorld()
  const order = { cluster: 'default', count: 1, instanceType: 't2.huge' }
  await expect(world.addInstances(order)).rejects.toThrow('There is no instance type t2.huge.')
})
