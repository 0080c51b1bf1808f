import { parseArn } from '@gantry/shared/ecs/arn'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Cluster, EcsState } from './state.ts'

const ID_LENGTHS = [32, 36]

/** How AWS's messages call each kind of identifier. */
const nouns = {
  task: { identifier: 'Task Identifier', id: 'taskId' },
  'container-instance': { identifier: 'Container Instance Identifier', id: 'containerInstanceId' },
  service: { identifier: 'Service Identifier', id: 'serviceName' },
}

/**
 * The id (name, for a service) behind an id, a short ARN or a long ARN. Refuses an ARN of another kind, account, Region or
 * cluster, and an id that cannot be one.
 */
export function resolveId(state: EcsState, cluster: Cluster, reference: string, kind: keyof typeof nouns): string {
  const id = reference.startsWith('arn:') ? idOfArn(state, cluster, reference, kind) : reference
  if (kind !== 'service' && !ID_LENGTHS.includes(id.length)) {
    throw invalidParameter(`${nouns[kind].id} length should be one of [${ID_LENGTHS.join(',')}]`)
  }
  return id
}

function idOfArn(state: EcsState, cluster: Cluster, reference: string, kind: keyof typeof nouns): string {
  const arn = parseArn(reference)
  const [first = '', second, ...more] = arn?.resourceId.split('/') ?? []
  if (arn?.service !== 'ecs' || first === '' || more.length > 0) throw invalidParameter(`${nouns[kind].identifier} is invalid`)
  if (arn.resourceType !== kind) throw invalidParameter(`Unsupported resource type: ${arn.resourceType}`)
  checkSame(arn.account, state.account, 'accountId')
  checkSame(arn.region, state.region, 'region')
  if (second === undefined) return first
  if (first !== cluster.name) {
    throw invalidParameter(`Invalid identifier: Identifier is for cluster ${first}. Your cluster is ${cluster.name}`)
  }
  return second
}

function checkSame(found: string, own: string, what: string): void {
  if (found !== own) throw invalidParameter(`Invalid identifier: Identifier is for ${found}. Your ${what} is ${own}`)
}
