import { MINUTE, type World } from './world.ts'

/**
 * Launches one instance of each type and turns the clock until it has joined the cluster, one after the other, so that their
 * order is certain. Gives the ids of the container instances.
 */
export async function addInstances(world: World, cluster: string, ...instanceTypes: string[]): Promise<string[]> {
  const ids: string[] = []
  if (instanceTypes.length > 0) await world.tell('roles.create', { roleName: 'ecsInstanceRole' })
  const how = { count: 1, instanceProfileName: 'ecsInstanceRole', associatePublicIp: true }
  for (const instanceType of instanceTypes) {
    const { instanceIds } = await world.tell('ec2.launch', { cluster, instanceType, ...how })
    await world.advance(2 * MINUTE)
    const { items } = await world.ask('instances.list', { cluster })
    ids.push(...items.filter(({ ec2InstanceId }) => instanceIds.includes(ec2InstanceId)).map(({ id }) => id))
  }
  return ids
}
