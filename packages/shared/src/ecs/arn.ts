/** Where a resource lives. */
export interface ArnScope {
  /** Twelve digits. */
  account: string
  region: string
}

export interface ParsedArn {
  partition: string
  service: string
  region: string
  account: string
  /** `cluster`, `task`…; empty when the resource has no type (`arn:aws:iam::123456789012:root`). */
  resourceType: string
  /** All behind the type: `payments/9f1c…` for a task of the cluster payments. */
  resourceId: string
}

/** The partition of a Region: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  return 'aws'
}

export function clusterArn(scope: ArnScope, name: string): string {
  return ecsArn(scope, `cluster/${name}`)
}

export function taskDefinitionArn(scope: ArnScope, family: string, revision: number): string {
  return ecsArn(scope, `task-definition/${family}:${revision}`)
}

export function serviceArn(scope: ArnScope, cluster: string, name: string): string {
  return ecsArn(scope, `service/${cluster}/${name}`)
}

export function taskArn(scope: ArnScope, cluster: string, id: string): string {
  return ecsArn(scope, `task/${cluster}/${id}`)
}

export function containerInstanceArn(scope: ArnScope, cluster: string, id: string): string {
  return ecsArn(scope, `container-instance/${cluster}/${id}`)
}

export function containerArn(scope: ArnScope, cluster: string, taskId: string, uuid: string): string {
  return ecsArn(scope, `container/${cluster}/${taskId}/${uuid}`)
}

/** Splits an ARN of any AWS service; undefined when `text` is not one. */
export function parseArn(text: string): ParsedArn | undefined {
  const [prefix, partition, service, region, account, ...rest] = text.split(':')
  const resource = rest.join(':')
  if (prefix !== 'arn' || !partition || !service || region === undefined || account === undefined || !resource) return undefined
  const end = resource.search(/[/:]/)
  const [resourceType, resourceId] = end < 0 ? ['', resource] : [resource.slice(0, end), resource.slice(end + 1)]
  return { partition, service, region, account, resourceType, resourceId }
}

/** The name or id at the end of an ARN, of `CLUSTER/NAME`, or the text itself: `family:revision` for a task definition. */
export function lastPart(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1)
}

/** The cluster that an ECS ARN names; undefined for the old short ARNs (`task/ID`) and for what is in no cluster. */
export function clusterNameOf(arn: string): string | undefined {
  const parsed = parseArn(arn)
  if (parsed?.service !== 'ecs') return undefined
  if (parsed.resourceType === 'cluster') return parsed.resourceId
  if (parsed.resourceType === 'task-definition') return undefined
  const slash = parsed.resourceId.indexOf('/')
  return slash < 0 ? undefined : parsed.resourceId.slice(0, slash)
}

function ecsArn({ account, region }: ArnScope, resource: string): string {
  return `arn:${partitionOf(region)}:ecs:${region}:${account}:${resource}`
}
