import type { DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { clientException } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { toTaskDefinition } from '../shapes/task-definition.ts'
import { findTaskDefinition, namesRevision } from '../state/task-definitions.ts'

/** Makes one revision INACTIVE: no new tasks and services, those that use it go on. */
export const deregisterTaskDefinition: Operation<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse> = (
  state,
  input,
  now,
) => {
  const reference = input.taskDefinition ?? ''
  if (!namesRevision(reference)) throw clientException('Revision is missing.')
  const revision = findTaskDefinition(state, reference)
  if (!revision) throw clientException('The specified task definition does not exist.')
  if (revision.status !== 'ACTIVE') throw clientException('The specified task definition is inactive.')
  revision.status = 'INACTIVE'
  revision.deregisteredAt = now
  return { taskDefinition: toTaskDefinition(revision) }
}
