import type { RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { taskDefinitionArn } from '@gantry/shared/ecs/arn'
import type { Operation } from '../operation.ts'
import { toTaskDefinition } from '../shapes/task-definition.ts'
import type { TaskDefinitionRevision } from '../state/state.ts'
import { checkDocument } from '../task-definitions/check-document.ts'
import { fillDefaults } from '../task-definitions/fill-defaults.ts'
import { requiredAttributes } from '../task-definitions/required-attributes.ts'

/** The next revision of the family; numbers are never used again. */
export const registerTaskDefinition: Operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse> = (
  state,
  input,
  now,
  caller,
) => {
  checkDocument(input)
  const family = input.family!
  const definition = fillDefaults(input)
  const revisions = state.families.get(family) ?? []
  const revision: TaskDefinitionRevision = {
    family,
    revision: revisions.length + 1,
    arn: taskDefinitionArn(state, family, revisions.length + 1),
    status: 'ACTIVE',
    registeredAt: now,
    registeredBy: caller.arn,
    definition,
    requiresAttributes: requiredAttributes(definition),
    tags: input.tags ?? [],
  }
  revisions.push(revision)
  state.families.set(family, revisions)
  return { taskDefinition: toTaskDefinition(revision), tags: revision.tags }
}
