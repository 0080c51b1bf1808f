import type { Candidate, Demand } from '@gantry/shared/ecs/placement/candidate'
import type { Cluster, ContainerInstance } from '../state/state.ts'
import { getTask, isRunning } from './task-status.ts'

/** A container instance as placement looks at it. What only constraints ask for is computed only when there are some. */
export function candidateOf(cluster: Cluster, instance: ContainerInstance, demand: Demand): Candidate {
  if (demand.constraints.length === 0) return instance
  const tasks = [...instance.taskIds].map((id) => getTask(cluster, id)).filter((task) => task.desiredStatus === 'RUNNING')
  return {
    ...instance,
    runningTasksCount: tasks.filter(isRunning).length,
    taskGroups: tasks.map((task) => task.group),
  }
}

/** The candidate as it would be with one more task on it. */
export function withOneMore(candidate: Candidate, demand: Demand): Candidate {
  const { cpu, memory, tcpPorts, udpPorts } = candidate.remaining
  const { id, status, agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount, attributes } = candidate
  const { reservedPortsLimit } = candidate
  return {
    id,
    status,
    agentConnected,
    agentVersion,
    ec2InstanceId,
    registeredAt,
    runningTasksCount,
    attributes,
    reservedPortsLimit,
    remaining: {
      cpu: cpu - demand.cpu,
      memory: memory - demand.memory,
      tcpPorts: demand.tcpPorts.length > 0 ? [...tcpPorts, ...demand.tcpPorts] : tcpPorts,
      udpPorts: demand.udpPorts.length > 0 ? [...udpPorts, ...demand.udpPorts] : udpPorts,
    },
    taskGroups: demand.group === undefined ? candidate.taskGroups : [...(candidate.taskGroups ?? []), demand.group],
  }
}
