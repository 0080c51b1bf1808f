import { takeDue, type Due } from '../state/agenda.ts'
import type { EcsState } from '../state/state.ts'
import { noticeSilence } from './agent-silence.ts'
import { stepUpdate } from './agent-update.ts'
import { forgetTaskDefinition } from './forget-task-definition.ts'
import { noteInstances } from './instance-roll.ts'
import { runService } from './run-service.ts'
import { endProtection } from './task-protection.ts'
import { stepTask } from './task-lifecycle.ts'

/**
 * Lets everything happen that is due at `now` or before, each at its own time and in the order of entry. Many small steps
 * come to the same as one big step, so it does not matter when somebody looks.
 */
export function advance(state: EcsState, now: number): void {
  for (let item = takeDue(state, now); item; item = takeDue(state, now)) {
    state.now = Math.max(state.now, item.dueAt)
    happen(state, item.due, item.dueAt)
  }
  state.now = Math.max(state.now, now)
}

function happen(state: EcsState, due: Due, dueAt: number): void {
  if (due.kind === 'forget-task-definition') return forgetTaskDefinition(state, dueAt, due)
  const cluster = state.clusters.get(due.clusterName)
  if (!cluster) return
  switch (due.kind) {
    case 'task': {
      const task = cluster.tasks.get(due.taskId)
      if (task?.dueAt === dueAt) stepTask(state, dueAt, cluster, task)
      break
    }
    case 'service': {
      const service = cluster.services.get(due.serviceName)
      if (service?.scheduling.wakeAt === dueAt) runService(state, dueAt, cluster, service)
      break
    }
    case 'agent-update': {
      const instance = cluster.instances.get(due.instanceId)
      if (instance?.agentUpdate?.dueAt === dueAt) stepUpdate(state, dueAt, instance)
      break
    }
    case 'agent-silence': {
      const instance = cluster.instances.get(due.instanceId)
      if (instance) noticeSilence(state, dueAt, cluster, instance)
      break
    }
    case 'end-protection': {
      const task = cluster.tasks.get(due.taskId)
      if (task?.protectedUntil === dueAt) endProtection(state, dueAt, cluster, task)
      break
    }
    case 'forget-task':
      cluster.tasks.delete(due.taskId)
      cluster.stoppedTaskIds.delete(due.taskId)
      break
    case 'forget-instance':
      if (cluster.instances.get(due.instanceId)?.status === 'INACTIVE') cluster.instances.delete(due.instanceId)
      noteInstances(cluster)
      break
  }
}
