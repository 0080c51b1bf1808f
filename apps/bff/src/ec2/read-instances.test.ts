import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

test('what was launched for a cluster is found before it registers, and no longer once it is terminated', async () => {
  await using world = await testWorld()
  const { api } = world
  await api.roles.create({ roleName: 'ecsInstanceRole' })
  const order = { instanceType: 't2.micro', count: 1, instanceProfileName: 'ecsInstanceRole', associatePublicIp: true }
  const { instanceIds } = await api.ec2.launch({ ...order, cluster: 'payments' })
  await api.ec2.launch({ ...order, cluster: 'batch' })

  const ids = async () => (await api.ec2.instancesFor({ cluster: 'payments' })).map(({ instanceId }) => instanceId)
  expect(await ids()).toEqual(instanceIds)
  await api.ec2.terminate({ instanceIds })
  expect(await ids()).toEqual([])
})
