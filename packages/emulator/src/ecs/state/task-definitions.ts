import { parseArn } from '@gantry/shared/ecs/arn'
import type { EcsState, TaskDefinitionRevision } from './state.ts'

/**
 * By `family` (its latest ACTIVE revision), `family:revision` or ARN; of any status that the API knows. An ARN of another
 * account, Region or kind of resource finds nothing.
 */
export function findTaskDefinition(state: EcsState, reference: string): TaskDefinitionRevision | undefined {
  const name = reference.startsWith('arn:') ? nameInArn(state, reference) : reference
  const match = /^([^:]+)(?::(\d+))?$/.exec(name ?? '')
  if (!match) return undefined
  const [, family, revision] = match
  const revisions = state.families.get(family!)
  if (revision !== undefined) {
    const found = revisions?.[Number(revision) - 1]
    return found?.status === 'DELETED' ? undefined : found
  }
  return revisions?.findLast(({ status }) => status === 'ACTIVE')
}

/** True when a reference names one revision: `family:revision` or an ARN with a revision. */
export function namesRevision(reference: string): boolean {
  return /:\d+$/.test(reference)
}

function nameInArn(state: EcsState, reference: string): string | undefined {
  const arn = parseArn(reference)
  const isOwn = arn?.service === 'ecs' && arn.account === state.account && arn.region === state.region
  return isOwn && arn.resourceType === 'task-definition' ? arn.resourceId : undefined
}
