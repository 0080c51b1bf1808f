import * as ecs from '@aws-sdk/client-ecs'
import { activeCluster, containersOf, familyNames, findRevision } from './test-model.ts'
import { type Maker, nothing, someRevision, unless } from './test-model-step.ts'

const MOST_INSTANCES = 4

export const createCluster: Maker = (model, _, cluster) => ({
  cluster,
  send: (client) => client.send(new ecs.CreateClusterCommand({ clusterName: cluster })),
  mayBe: ['ok'],
  accepted() {
    if (!activeCluster(model, cluster)) model.clusters.set(cluster, { isActive: true, services: new Map(), instances: new Set() })
  },
})

export const deleteCluster: Maker = (model, _, cluster) => {
  const known = model.clusters.get(cluster)
  const services = known ? [...known.services.values()] : []
  const mayBe = !known
    ? ['ClusterNotFoundException']
    : known.instances.size > 0
      ? ['ClusterContainsContainerInstancesException']
      : services.some(({ isActive }) => isActive)
        ? ['ClusterContainsServicesException']
        : ['ok', 'ClusterContainsServicesException', 'ClusterContainsTasksException']
  return {
    cluster,
    send: (client) => client.send(new ecs.DeleteClusterCommand({ cluster })),
    mayBe,
    accepted: () => void (known!.isActive = false),
  }
}

export const registerTaskDefinition: Maker = (model, random, cluster) => {
  const family = random.pick(familyNames)
  const revisions = model.families.get(family) ?? []
  const containers = containersOf[family]
  const container = { name: 'main', image: 'nginx', ...containers[revisions.length % containers.length] }
  return {
    cluster,
    send: (client) => client.send(new ecs.RegisterTaskDefinitionCommand({ family, containerDefinitions: [container] })),
    mayBe: ['ok'],
    accepted({ taskDefinition }: ecs.RegisterTaskDefinitionResponse) {
      model.families.set(family, [...revisions, { isActive: true, container }])
      if (taskDefinition?.revision !== revisions.length + 1) throw new Error(`${family} has revision ${taskDefinition?.revision}`)
    },
  }
}

export const deregisterTaskDefinition: Maker = (model, random, cluster) => {
  const taskDefinition = someRevision(random)
  const revision = findRevision(model, taskDefinition)
  return {
    cluster,
    send: (client) => client.send(new ecs.DeregisterTaskDefinitionCommand({ taskDefinition })),
    mayBe: unless(revision?.isActive, 'ClientException'),
    accepted: () => void (revision!.isActive = false),
  }
}

export const registerInstance: Maker = (model, random, cluster, seen) => {
  const known = activeCluster(model, cluster)
  if (known && known.instances.size >= MOST_INSTANCES) return updateInstances(model, random, cluster, seen)
  const instanceId = `i-${String(random.below(1e9)).padStart(17, '0')}`
  const availabilityZone = `us-east-1${random.pick(['a', 'b', 'c'])}`
  const instanceType = random.pick(['t2.micro', 't3.small', 'm5.large'])
  const instanceIdentityDocument = JSON.stringify({ instanceId, availabilityZone, instanceType })
  // Whoever registers the first instance gets the default cluster with it, if there has never been one.
  const isFirst = cluster === 'default' && !model.clusters.has(cluster)
  return {
    cluster,
    send: (client) => client.send(new ecs.RegisterContainerInstanceCommand({ cluster, instanceIdentityDocument })),
    mayBe: unless(known ?? isFirst, 'ClusterNotFoundException', 'ClientException'),
    accepted({ containerInstance }: ecs.RegisterContainerInstanceResponse) {
      if (isFirst) createCluster(model, random, cluster, seen).accepted(undefined as never)
      activeCluster(model, cluster)!.instances.add(containerInstance!.containerInstanceArn!)
    },
  }
}

export const deregisterInstance: Maker = (model, random, cluster, { instances }) => {
  const containerInstance = random.pick([...instances, '0'.repeat(32)])
  const force = random.oneIn(2)
  const known = activeCluster(model, cluster)
  return {
    cluster,
    send: (client) => client.send(new ecs.DeregisterContainerInstanceCommand({ cluster, containerInstance, force })),
    mayBe: !known
      ? ['ClusterNotFoundException']
      : !known.instances.has(containerInstance)
        ? ['ClientException']
        : force
          ? ['ok']
          : ['ok', 'InvalidParameterException'],
    accepted: () => void known!.instances.delete(containerInstance),
  }
}

export const updateInstances: Maker = (model, random, cluster, { instances }) => {
  const containerInstances = [random.pick([...instances, '0'.repeat(32)])]
  const status = random.oneIn(3) ? 'DRAINING' : 'ACTIVE'
  return {
    cluster,
    send: (client) => client.send(new ecs.UpdateContainerInstancesStateCommand({ cluster, containerInstances, status })),
    mayBe: unless(activeCluster(model, cluster), 'ClusterNotFoundException'),
    accepted: nothing,
  }
}
