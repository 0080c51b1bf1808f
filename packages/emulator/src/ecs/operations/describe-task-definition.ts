import type { DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { clientException } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { toTaskDefinition } from '../shapes/task-definition.ts'
import { findTaskDefinition } from '../state/task-definitions.ts'

/** By family (its latest ACTIVE revision), family:revision or ARN; INACTIVE revisions too. */
export const describeTaskDefinition: Operation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> = (
  state,
  input,
) => {
  const revision = findTaskDefinition(state, input.taskDefinition ?? '')
  if (!revision) throw clientException('Unable to describe task definition.')
  return { taskDefinition: toTaskDefinition(revision), tags: input.include?.includes('TAGS') ? revision.tags : [] }
}
