import { agentMode, type AgentMode } from '../state/agents.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { hearAgent } from './agent-silence.ts'
import { continueUpdate } from './agent-update.ts'
import { wakeServices } from './service-scheduler.ts'
import { resumeTask } from './task-lifecycle.ts'
import { getTask } from './task-status.ts'

/**
 * Takes note that an attribute may have handed the agent of an instance to somebody else. A disconnected instance keeps its
 * tasks as they are and is given no new ones; the simulated runtime goes on where it left off.
 */
export function followAgent(
  state: EcsState,
  now: number,
  cluster: Cluster,
  instance: ContainerInstance,
  before: AgentMode,
): void {
  const mode = agentMode(instance)
  if (mode === before) return
  instance.agentConnected = mode !== 'disconnected'
  instance.version++
  if (mode === 'external') hearAgent(state, now, cluster, instance)
  if (mode === 'simulated') {
    for (const id of instance.taskIds) resumeTask(state, now, cluster, getTask(cluster, id))
    continueUpdate(state, now, instance)
  }
  wakeServices(state, cluster, now, [instance])
}
