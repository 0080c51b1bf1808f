import type { Compatibility, TaskDefinition, TaskDefinitionStatus } from '@aws-sdk/client-ecs'
import { isFargateSize } from '../task-definitions/task-size.ts'
import type { TaskDefinitionRevision } from '../state/state.ts'

/** A task definition as the API answers it. */
export function toTaskDefinition(revision: TaskDefinitionRevision): TaskDefinition {
  return {
    ...revision.definition,
    taskDefinitionArn: revision.arn,
    family: revision.family,
    revision: revision.revision,
    status: revision.status as TaskDefinitionStatus,
    requiresAttributes: revision.requiresAttributes,
    compatibilities: compatibilitiesOf(revision),
    registeredAt: new Date(revision.registeredAt),
    registeredBy: revision.registeredBy,
    ...(revision.deregisteredAt !== undefined && { deregisteredAt: new Date(revision.deregisteredAt) }),
    ...(revision.deleteRequestedAt !== undefined && { deleteRequestedAt: new Date(revision.deleteRequestedAt) }),
  }
}

/** Where the definition could run, whatever it says that it requires. */
function compatibilitiesOf({ definition }: TaskDefinitionRevision): Compatibility[] {
  if (definition.networkMode !== 'awsvpc') return ['EXTERNAL', 'EC2']
  return isFargateSize(Number(definition.cpu), Number(definition.memory)) ? ['EC2', 'FARGATE'] : ['EC2']
}
