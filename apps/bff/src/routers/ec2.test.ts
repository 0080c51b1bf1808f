import { describe, expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

const order = {
  cluster: 'default',
  instanceType: 't2.micro',
  count: 2,
  instanceProfileName: 'ecsInstanceRole',
  associatePublicIp: true,
}

test('a Region has a default VPC with a subnet in every zone, and a group that lets its own members in', async () => {
  await using world = await testWorld()
  const { items: vpcs } = await world.api.ec2.vpcs()
  expect(vpcs).toMatchObject([{ isDefault: true, cidrBlock: '172.31.0.0/16' }])
  const { items: subnets } = await world.api.ec2.subnets({ vpcId: vpcs[0]!.vpcId })
  expect(new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size).toBe(subnets.length)
  const { items: groups } = await world.api.ec2.securityGroups({})
  expect(groups).toMatchObject([{ groupName: 'default', ingress: [`all traffic from ${groups[0]!.groupId}`] }])
})

test('a key pair is shown once, and then only its name', async () => {
  await using world = await testWorld()
  const { keyMaterial } = await world.api.ec2.createKeyPair({ keyName: 'mine' })
  expect(keyMaterial).toMatch(/^-----BEGIN/)
  const { items } = await world.api.ec2.keyPairs()
  expect(items.map(({ keyName }) => keyName)).toEqual(['mine'])
  expect(JSON.stringify([items, world.audited])).not.toContain('BEGIN')
  expect(world.audited).toEqual(['ec2.createKeyPair mine'])
})

test('a key pair of a name that is taken is a conflict', async () => {
  await using world = await testWorld()
  await world.api.ec2.createKeyPair({ keyName: 'mine' })
  await expect(world.api.ec2.createKeyPair({ keyName: 'mine' })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { apiError: { code: 'InvalidKeyPair.Duplicate', action: 'ec2:CreateKeyPair' } },
  })
})

describe('launch', () => {
  test('spreads instances over the zones, and they register in the cluster by themselves', async () => {
    await using world = await testWorld()
    await world.api.clusters.create({})
    await world.api.roles.create({ roleName: 'ecsInstanceRole' })
    const { instanceIds } = await world.api.ec2.launch(order)
    const instances = await world.api.ec2.instances({ instanceIds })
    expect(instances).toMatchObject([{ state: 'pending' }, { state: 'pending' }])
    expect(new Set(instances.map(({ availabilityZone }) => availabilityZone)).size).toBe(2)

    await world.clock.advance(3 * 60_000)
    const { items } = await world.api.instances.list({ cluster: 'default' })
    expect(items.map(({ ec2InstanceId, agentConnected }) => [ec2InstanceId, agentConnected]).sort()).toEqual(
      instanceIds.map((id) => [id, true]).sort(),
    )
  })

  test('makes a security group with the ports that are to be open', async () => {
    await using world = await testWorld()
    await world.api.roles.create({ roleName: 'ecsInstanceRole' })
    const newSecurityGroup = { groupName: 'web', allowedCidr: '203.0.113.0/24', ports: [80, 22] }
    const { instanceIds } = await world.api.ec2.launch({ ...order, count: 1, newSecurityGroup })
    const { items } = await world.api.ec2.securityGroups({})
    expect(items.find(({ groupName }) => groupName === 'web')?.ingress.sort()).toEqual([
      'tcp 22 from 203.0.113.0/24',
      'tcp 80 from 203.0.113.0/24',
    ])
    expect(await world.api.ec2.instances({ instanceIds })).toMatchObject([{ securityGroups: [{ groupName: 'web' }] }])
  })

  test('without the role is refused in the words of EC2', async () => {
    await using world = await testWorld()
    await expect(world.api.ec2.launch(order)).rejects.toMatchObject({
      cause: { apiError: { kind: 'invalid', action: 'ec2:RunInstances', message: expect.stringMatching(/ecsInstanceRole/) } },
    })
  })
})

test('stop, start and terminate go through the states of EC2; unknown ids are left out', async () => {
  await using world = await testWorld()
  await world.api.roles.create({ roleName: 'ecsInstanceRole' })
  const { instanceIds } = await world.api.ec2.launch({ ...order, count: 1 })
  const look = async () => {
    await world.clock.advance(60_000)
    return (await world.api.ec2.instances({ instanceIds: [...instanceIds, 'i-0123456789abcdef0'] })).map(({ state }) => state)
  }
  expect(await look()).toEqual(['running'])
  await world.api.ec2.stop({ instanceIds })
  expect(await look()).toEqual(['stopped'])
  await world.api.ec2.start({ instanceIds })
  expect(await look()).toEqual(['running'])
  await world.api.ec2.terminate({ instanceIds })
  expect(await look()).toEqual(['terminated'])
})

test('instance types tell what a container instance of each registers', async () => {
  await using world = await testWorld()
  const types = await world.api.ec2.instanceTypes()
  expect(types).toContainEqual({ instanceType: 't2.micro', vcpu: 1, memory: 995 })
  expect(world.calls.total).toBe(0)
})
