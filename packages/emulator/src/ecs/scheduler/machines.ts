import { schedule } from '../state/agenda.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { wakeServices } from './service-scheduler.ts'
import { finishTask, type StopReason } from './task-lifecycle.ts'

const DESCRIBABLE_FOR = 60 * 60_000

/** Why a machine goes down. */
type PowerLoss = 'stopped' | 'terminated' | 'rebooted'

/**
 * A machine goes down: this is the wire between it and its agent, and no API. Its agent is gone and what ran on it has ended.
 * A terminated one is deregistered by its agent on the way out; where the agent was gone before, nobody does so, and it stays
 * ACTIVE. Source: "Container Instance Life Cycle" in the Amazon ECS Developer Guide.
 */
export function loseMachine(state: EcsState, now: number, ec2InstanceId: string, loss: PowerLoss): void {
  for (const cluster of state.clusters.values()) {
    for (const instance of cluster.instances.values()) {
      if (instance.ec2InstanceId !== ec2InstanceId || instance.status === 'INACTIVE') continue
      const wasConnected = instance.agentConnected
      instance.agentConnected = false
      instance.version++
      if (loss === 'terminated' && wasConnected) {
        deregister(state, now, cluster, instance, whyStopped(ec2InstanceId, loss))
      } else {
        endTasks(state, now, cluster, instance, whyStopped(ec2InstanceId, loss))
        wakeServices(state, cluster, now, [instance])
      }
    }
  }
}

/** The instance is INACTIVE at once, its tasks are over to ECS; it can be described for one hour. */
export function deregister(state: EcsState, now: number, cluster: Cluster, instance: ContainerInstance, why: StopReason): void {
  instance.status = 'INACTIVE'
  instance.agentConnected = false
  instance.deregisteredAt = now
  instance.version++
  endTasks(state, now, cluster, instance, why)
  schedule(state, now + DESCRIBABLE_FOR, { kind: 'forget-instance', clusterName: cluster.name, instanceId: instance.id })
  wakeServices(state, cluster, now, [instance])
}

function endTasks(state: EcsState, now: number, cluster: Cluster, { taskIds }: ContainerInstance, why: StopReason): void {
  for (const id of Array.from(taskIds)) {
    const task = cluster.tasks.get(id)
    if (task) finishTask(state, now, cluster, task, why)
  }
}

/** A reboot ends the containers as they end by themselves: the agent finds them so when it is back. */
function whyStopped(ec2InstanceId: string, loss: PowerLoss): StopReason {
  return loss === 'rebooted'
    ? { stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited' }
    : { stopCode: 'TerminationNotice', stoppedReason: `Host EC2 (instance ${ec2InstanceId}) ${loss}.` }
}
