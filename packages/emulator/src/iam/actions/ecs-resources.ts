import { clusterArn, parseArn, partitionOf } from '@gantry/shared/ecs/arn'
import type { Caller } from '../../ecs/operation.ts'
import type { AccessRequest } from '../access-request.ts'

/** The members of ECS inputs that say what an action is about. */
export interface EcsInput {
  attributes?: { targetId?: string }[]
  capacityProvider?: string
  cluster?: string
  clusterName?: string
  clusters?: string[]
  containerInstance?: string
  containerDefinitions?: { privileged?: boolean }[]
  containerInstances?: string[]
  cpu?: string
  enableECSManagedTags?: boolean
  enableExecuteCommand?: boolean
  family?: string
  memory?: string
  name?: string
  propagateTags?: string
  requiresCompatibilities?: string[]
  resourceArn?: string
  service?: string
  serviceDeploymentArn?: string
  serviceDeploymentArns?: string[]
  serviceName?: string
  serviceRevisionArns?: string[]
  services?: string[]
  tagKeys?: string[]
  tags?: { key?: string; value?: string }[]
  task?: string
  taskDefinition?: string
  taskDefinitions?: string[]
  taskSet?: string
  tasks?: string[]
}

/** The resources that an input names, and the condition keys of ECS that it gives; `action` comes later. */
export type Access = (input: EcsInput, caller: Caller) => Omit<AccessRequest, 'action'>[]

const DEFAULT_CLUSTER = 'default'

/** The ARN of the cluster that an input names, or of the default one. */
export function clusterOf({ cluster }: EcsInput, caller: Caller): string {
  const name = cluster || DEFAULT_CLUSTER
  return name.startsWith('arn:') ? name : clusterArn(caller, name)
}

const inCluster = (input: EcsInput, caller: Caller) => ({ 'ecs:cluster': clusterOf(input, caller) })

export const onAnything: Access = () => [{ resource: '*', conditions: {} }]

/** For actions that know no resource but say in which cluster they look. */
export const onAnythingInCluster: Access = (input, caller) => [{ resource: '*', conditions: inCluster(input, caller) }]

export const onCluster: Access = (input, caller) => [{ resource: clusterOf(input, caller), conditions: inCluster(input, caller) }]

/** DescribeClusters: each of them, the default one when none is named. */
export const onClusters: Access = ({ clusters }, caller) =>
  (clusters?.length ? clusters : [DEFAULT_CLUSTER]).flatMap((cluster) => onCluster({ cluster }, caller))

type InCluster = 'container-instance' | 'service' | 'task'

/** ARN of something in a cluster: the one given, or the one that a name or an id means. */
export function arnInCluster(type: InCluster, nameOrArn: string, input: EcsInput, caller: Caller): string {
  if (nameOrArn.startsWith('arn:')) return nameOrArn
  const cluster = clusterOf(input, caller)
  return `arn:${partitionOf(caller.region)}:ecs:${caller.region}:${caller.account}:${type}/${cluster.slice(cluster.lastIndexOf('/') + 1)}/${nameOrArn}`
}

/** Each thing of `type` that the input names; every one of them when it names none. */
export function onEach(type: InCluster, names: (input: EcsInput) => (string | undefined)[]): Access {
  return (input, caller) => {
    const given = names(input).filter((name) => name !== undefined)
    return (given.length > 0 ? given : ['*']).map((name) => ({
      resource: arnInCluster(type, name, input, caller),
      conditions: inCluster(input, caller),
    }))
  }
}

/** Resources that an input names by their ARN; everything when it names none. */
export function onArns(arns: (input: EcsInput) => (string | undefined)[]): Access {
  return (input) => {
    const given = arns(input).filter((arn) => arn !== undefined)
    return (given.length > 0 ? given : ['*']).map((resource) => ({ resource, conditions: {} }))
  }
}

/** Service deployments and revisions: their ARNs say of which service in which cluster they are, which must be allowed as well. */
export function onRecords(arns: (input: EcsInput) => (string | undefined)[]): Access {
  const access = onArns(arns)
  return (input, caller) =>
    access(input, caller).flatMap(({ resource }) => {
      const [cluster, name, id] = (parseArn(resource)?.resourceId ?? '').split('/')
      if (!cluster || !name || !id) return [{ resource, conditions: {} }]
      const conditions = inCluster({ cluster }, caller)
      const service = arnInCluster('service', name, { cluster }, caller)
      return [
        { resource: service, conditions },
        { resource, conditions: { ...conditions, 'ecs:service': service } },
      ]
    })
}

/** As the request says it: without a revision where it names none. */
export function taskDefinitionOf(name: string, { account, region }: Caller): string {
  return name.startsWith('arn:') ? name : `arn:${partitionOf(region)}:ecs:${region}:${account}:task-definition/${name}`
}
