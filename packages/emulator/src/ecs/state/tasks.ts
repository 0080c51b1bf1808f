import { invalidParameter } from '../../protocol/aws-error.ts'
import { resolveId } from './identifiers.ts'
import type { Cluster, EcsState, Task } from './state.ts'

/** By id, short ARN or long ARN; stopped ones for an hour. */
export function findTask(state: EcsState, cluster: Cluster, reference: string): Task | undefined {
  return cluster.tasks.get(resolveId(state, cluster, reference, 'task'))
}

export function getTask(state: EcsState, cluster: Cluster, reference: string): Task {
  const task = findTask(state, cluster, reference)
  if (!task) throw invalidParameter('The referenced task was not found.')
  return task
}
