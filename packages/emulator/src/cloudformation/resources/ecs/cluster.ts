import type { CreateClusterRequest, CreateClusterResponse, DescribeClustersResponse } from '@aws-sdk/client-ecs'
import { readByModel } from '../model-properties.ts'
import type { ResourceType, Workplace } from '../resource-type.ts'
import { alreadyThere } from '../already-there.ts'
import { toEcsTags } from './ecs-tags.ts'

/** AWS::ECS::Cluster. Its physical id is its name. */
export const cluster: ResourceType = {
  serviceName: 'Ecs',
  read: (properties) => readByModel('CreateCluster', properties, { renamed: { ClusterSettings: 'Settings' } }),
  attributes: ['Arn'],
  seconds: { create: 5, delete: 2 },
  create(place, properties, resource) {
    const input = properties as CreateClusterRequest
    const clusterName = input.clusterName ?? place.nameOf(resource, 255)
    // CreateCluster gives back one that is there; CloudFormation does not take it for its own.
    if (findCluster(place, clusterName)) throw alreadyThere(clusterName)
    place.call<CreateClusterResponse>('ecs', 'CreateCluster', { ...input, clusterName, tags: toEcsTags(place, input.tags) })
    return clusterName
  },
  describe: (place, { physicalId }) => ({ Arn: findCluster(place, physicalId!)?.clusterArn }),
  remove(place, { physicalId }) {
    place.call('ecs', 'DeleteCluster', { cluster: physicalId })
    return true
  },
  inUseCodes: ['ClusterContainsContainerInstancesException', 'ClusterContainsServicesException', 'ClusterContainsTasksException'],
}

function findCluster(place: Workplace, name: string) {
  const { clusters = [] } = place.call<DescribeClustersResponse>('ecs', 'DescribeClusters', { clusters: [name] })
  return clusters.find(({ status }) => status === 'ACTIVE')
}
