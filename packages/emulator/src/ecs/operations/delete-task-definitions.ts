import type { DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse, Failure, TaskDefinition } from '@aws-sdk/client-ecs'
import { taskDefinitionArn } from '@gantry/shared/ecs/arn'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { planToForget } from '../scheduler/forget-task-definition.ts'
import { toTaskDefinition } from '../shapes/task-definition.ts'
import type { EcsState } from '../state/state.ts'
import { findTaskDefinition } from '../state/task-definitions.ts'

const failures = {
  invalid: 'The specified task definition identifier is invalid. Specify a valid name or ARN and try again.',
  missing: 'The specified task definition does not exist. Specify a valid account, family, revision and try again.',
  active: 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.',
}

/** INACTIVE revisions are DELETE_IN_PROGRESS from now on, and gone when nothing refers to them any more. */
export const deleteTaskDefinitions: Operation<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse> = (
  state,
  { taskDefinitions = [] },
  now,
) => {
  if (taskDefinitions.length === 0) throw invalidParameter('Task definitions cannot be empty.')
  checkAtMost('taskDefinitions', taskDefinitions, batchSizes.DeleteTaskDefinitions)
  const deleted: TaskDefinition[] = []
  const refused: Failure[] = []
  for (const reference of new Set(taskDefinitions)) {
    const outcome = deleteOne(state, now, reference)
    if (typeof outcome === 'string') refused.push({ arn: toArn(state, reference), reason: outcome })
    else deleted.push(outcome)
  }
  return { taskDefinitions: deleted, failures: refused }
}

/** The revision, or why it stays. */
function deleteOne(state: EcsState, now: number, reference: string): TaskDefinition | string {
  if (!/^[^:/]+:\d+$/.test(reference.replace(/^arn:[^/]*:task-definition\//, ''))) return failures.invalid
  const revision = findTaskDefinition(state, reference)
  if (!revision) return failures.missing
  if (revision.status === 'ACTIVE') return failures.active
  if (revision.status === 'INACTIVE') {
    revision.status = 'DELETE_IN_PROGRESS'
    revision.deleteRequestedAt = now
    planToForget(state, now, revision)
  }
  return toTaskDefinition(revision)
}

function toArn(state: EcsState, reference: string): string {
  const [family = '', revision, ...more] = reference.split(':')
  return revision === undefined || more.length > 0 ? reference : taskDefinitionArn(state, family, Number(revision) || 0)
}
