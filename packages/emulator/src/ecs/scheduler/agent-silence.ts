import { schedule } from '../state/agenda.ts'
import { agentMode } from '../state/agents.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { wakeServices } from './service-scheduler.ts'

/** An outside agent that has not called for so long has lost its connection. */
const SILENT_AFTER = 5 * 60_000

/**
 * The outside agent of an instance has called (registered, asked for the poll endpoint, reported a change): it is connected, and
 * so for the next five minutes. Simulated agents need not call.
 */
export function hearAgent(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance | undefined): void {
  if (!instance || instance.status === 'INACTIVE' || agentMode(instance) !== 'external') return
  if (instance.agentHeardAt === undefined) listenUntil(state, now + SILENT_AFTER, instance)
  instance.agentHeardAt = now
  setConnected(state, now, cluster, instance, true)
}

/** The time has come to ask whether the agent has called again. There is one such time ahead as long as `agentHeardAt` is set. */
export function noticeSilence(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance): void {
  const { agentHeardAt = now } = instance
  const isOutside = instance.status !== 'INACTIVE' && agentMode(instance) === 'external'
  if (isOutside && now < agentHeardAt + SILENT_AFTER) return listenUntil(state, agentHeardAt + SILENT_AFTER, instance)
  delete instance.agentHeardAt
  if (isOutside) setConnected(state, now, cluster, instance, false)
}

function listenUntil(state: EcsState, until: number, { clusterName, id }: ContainerInstance): void {
  schedule(state, until, { kind: 'agent-silence', clusterName, instanceId: id })
}

function setConnected(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance, isConnected: boolean): void {
  if (instance.agentConnected === isConnected) return
  instance.agentConnected = isConnected
  instance.version++
  wakeServices(state, cluster, now, [instance])
}
