import type { AgentUpdateStatus } from '@aws-sdk/client-ecs'
import { currentAgent } from '../registration/agent-attributes.ts'
import { agentMode } from '../state/agents.ts'
import { schedule } from '../state/agenda.ts'
import type { ContainerInstance, EcsState } from '../state/state.ts'
import { wakeServices } from './service-scheduler.ts'
import { clusterOf } from './task-status.ts'

/** What follows on each step of an update, and after how many milliseconds. Source: UpdateContainerAgent in the ECS guide. */
const steps: Partial<Record<AgentUpdateStatus, { after: number; next: AgentUpdateStatus }>> = {
  PENDING: { after: 5_000, next: 'STAGING' },
  STAGING: { after: 10_000, next: 'STAGED' },
  STAGED: { after: 5_000, next: 'UPDATING' },
  UPDATING: { after: 10_000, next: 'UPDATED' },
}

/** True from the request on until the agent is UPDATED or the update has FAILED. */
export const isUpdating = ({ agentUpdate }: ContainerInstance): boolean =>
  agentUpdate !== undefined && steps[agentUpdate.status] !== undefined

/** Asks the agent to update itself. It does so while tasks go on. */
export function beginUpdate(state: EcsState, now: number, instance: ContainerInstance): void {
  setStatus(instance, 'PENDING')
  continueUpdate(state, now, instance)
}

/** Plans the next step of an update that is in progress. An agent outside takes its steps itself, one that is not connected none. */
export function continueUpdate(state: EcsState, now: number, instance: ContainerInstance): void {
  const step = instance.agentUpdate && steps[instance.agentUpdate.status]
  if (!instance.agentUpdate || !step || agentMode(instance) !== 'simulated') return
  const dueAt = now + step.after
  instance.agentUpdate.dueAt = dueAt
  schedule(state, dueAt, { kind: 'agent-update', clusterName: instance.clusterName, instanceId: instance.id })
}

/** The next step is due. */
export function stepUpdate(state: EcsState, now: number, instance: ContainerInstance): void {
  const step = instance.agentUpdate && steps[instance.agentUpdate.status]
  if (!step || instance.status === 'INACTIVE' || agentMode(instance) !== 'simulated') return
  if (step.next === 'UPDATED') {
    const { agentVersion, agentHash } = currentAgent
    Object.assign(instance, { agentVersion, agentHash })
    wakeServices(state, clusterOf(state, instance), now, [instance])
  }
  setStatus(instance, step.next)
  continueUpdate(state, now, instance)
}

/** An agent has registered again: an update that was in progress is over when the version is another one. */
export function endUpdate(instance: ContainerInstance, formerVersion: string): void {
  if (isUpdating(instance) && instance.agentVersion !== formerVersion) setStatus(instance, 'UPDATED')
}

function setStatus(instance: ContainerInstance, status: AgentUpdateStatus): void {
  instance.agentUpdate = { status }
  instance.version++
}
