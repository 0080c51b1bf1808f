import type { Tag } from '@aws-sdk/client-ecs'
import { parseArn } from '@gantry/shared/ecs/arn'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'
import { isLongArn } from './resource-arns.ts'
import type { Cluster, EcsState } from './state.ts'
import { findTaskDefinition } from './task-definitions.ts'

/** What has tags. */
export interface Tagged {
  tags: Tag[]
}

/**
 * The resource that an ARN names, to read its tags or to change them: a cluster, a task definition, or something in a cluster
 * that has the new ARN format. What is over (INACTIVE, stopped) keeps the tags that it has.
 */
export function getTagged(state: EcsState, resourceArn: string, purpose: 'read' | 'change'): Tagged {
  const arn = parseArn(resourceArn)
  if (arn?.service !== 'ecs' || arn.account !== state.account || arn.region !== state.region) {
    throw invalidParameter('Invalid resourceArn: it must be the ARN of an Amazon ECS resource of this account and Region.')
  }
  const isChange = purpose === 'change'
  switch (arn.resourceType) {
    case 'cluster':
      return getCluster(state, arn.resourceId)
    case 'task-definition':
      return found('task definition', /:\d+$/.test(resourceArn) ? findTaskDefinition(state, resourceArn) : undefined)
    case 'service':
    case 'task':
    case 'container-instance': {
      if (!isLongArn(resourceArn)) throw invalidParameter('Long arn format must be used for tagging operations')
      const [clusterName = '', id = ''] = arn.resourceId.split('/')
      const cluster = getCluster(state, clusterName)
      return getInCluster[arn.resourceType](cluster, id, resourceArn, isChange)
    }
    default:
      throw invalidParameter(`The resource type ${arn.resourceType} does not support tags.`)
  }
}

/** The tags of what an ARN means, as policies ask for them; undefined for what is not there, and for what has none by nature. */
export function findTags(state: EcsState, resourceArn: string): readonly Tag[] | undefined {
  const arn = parseArn(resourceArn)
  if (arn?.service !== 'ecs' || arn.account !== state.account || arn.region !== state.region) return undefined
  const [clusterName = '', id = ''] = arn.resourceId.split('/')
  const cluster = state.clusters.get(clusterName)
  switch (arn.resourceType) {
    case 'cluster':
      return cluster?.tags
    case 'task-definition':
      return findTaskDefinition(state, resourceArn)?.tags
    case 'service':
      return cluster?.services.get(id)?.tags
    case 'task':
      return cluster?.tasks.get(id)?.tags
    case 'container-instance':
      return cluster?.instances.get(id)?.tags
    default:
      return undefined
  }
}

type Finder = (cluster: Cluster, id: string, arn: string, isChange: boolean) => Tagged

const getInCluster: Record<'service' | 'task' | 'container-instance', Finder> = {
  service({ services }, name, arn, isChange) {
    const service = found('service', services.get(name))
    if (service.arn !== arn) {
      throw invalidParameter(
        'The specified service does not have the longArn format. Only services created after opting in will have the new format.',
      )
    }
    if (isChange && service.status === 'INACTIVE') throw over('service', 'inactive', 'an active')
    return service
  },
  task({ tasks }, id, _arn, isChange) {
    const task = found('task', tasks.get(id))
    if (isChange && task.lastStatus === 'STOPPED') throw over('task', 'stopped', 'a running')
    return task
  },
  'container-instance'({ instances }, id, _arn, isChange) {
    const instance = found('container instance', instances.get(id))
    if (isChange && instance.status === 'INACTIVE') throw over('container instance', 'inactive', 'an active')
    return instance
  },
}

function getCluster(state: EcsState, name: string): Cluster {
  const cluster = state.clusters.get(name)
  if (!cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  if (cluster.status !== 'ACTIVE') throw over('cluster', 'inactive', 'an active')
  return cluster
}

function found<Resource>(noun: string, resource: Resource | undefined): Resource {
  if (!resource) throw new AwsError('ResourceNotFoundException', `The specified ${noun} was not found.`)
  return resource
}

const over = (noun: string, status: string, wanted: string) =>
  invalidParameter(`The specified ${noun} is ${status}. Specify ${wanted} ${noun} and try again.`)
