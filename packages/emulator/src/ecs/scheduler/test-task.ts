import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { startTask } from './start-task.ts'
import { defineTask, START, testCluster } from './test-cluster.ts'

export const byUser = { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } as const

/** One instance, and on it, from START on, one task of these containers; each runs nginx unless told otherwise. */
export function runContainers(
  containers: Partial<ContainerDefinition> | Partial<ContainerDefinition>[],
  networkMode?: 'host' | 'none',
) {
  const { state, cluster, instances } = testCluster({ instances: 1 })
  const taskDefinition = defineTask(state, 'web', containers, networkMode && { networkMode })
  const request = { cluster, instance: instances[0]!, taskDefinition, group: 'family:web', startedBy: '' }
  return { state, cluster, instance: instances[0]!, request, task: startTask(state, START, request) }
}
