import { containerSpec } from '../../ecs/scheduler/container-spec.ts'
import { revisionOf } from '../../ecs/scheduler/demand.ts'
import { type Answers, answersOf } from '../../ecs/runtime/answers.ts'
import type { Cluster, ContainerInstance, EcsState } from '../../ecs/state/state.ts'

/** A machine as a container instance of a cluster; one that registered twice has two. */
export interface Host {
  cluster: Cluster
  instance: ContainerInstance
}

/** The container instances of a machine. */
export type Hosts = (ec2InstanceId: string) => readonly Host[]

/** What listens on a port of a machine. */
export interface Listening {
  answers: Answers
  /** Since when its task runs. */
  startedAt: number
  containerPort: number
}

/** Looks through the clusters each time: for a single machine. */
export const hostsIn =
  (ecs: EcsState): Hosts =>
  (ec2InstanceId) =>
    [...allHosts(ecs)].filter(({ instance }) => instance.ec2InstanceId === ec2InstanceId)

/** Looks through the clusters once: for many machines at the same moment. */
export function indexHosts(ecs: EcsState): Hosts {
  const byMachine = new Map<string, Host[]>()
  for (const host of allHosts(ecs)) {
    const known = byMachine.get(host.instance.ec2InstanceId)
    if (known) known.push(host)
    else byMachine.set(host.instance.ec2InstanceId, [host])
  }
  return (ec2InstanceId) => byMachine.get(ec2InstanceId) ?? []
}

/** The container of a RUNNING task whose TCP port is bound to this port of the machine. */
export function findListening(ecs: EcsState, hosts: readonly Host[], port: number): Listening | undefined {
  for (const { cluster, instance } of hosts) {
    for (const id of instance.taskIds) {
      const task = cluster.tasks.get(id)
      if (task?.lastStatus !== 'RUNNING' && task?.lastStatus !== 'DEACTIVATING') continue
      for (const [index, { lastStatus, networkBindings }] of task.containers.entries()) {
        if (lastStatus !== 'RUNNING') continue
        const binding = networkBindings.find(({ hostPort, protocol }) => hostPort === port && protocol === 'tcp')
        const definition = binding && revisionOf(ecs, task).definition.containerDefinitions[index]
        if (!definition) continue
        const answers = answersOf(containerSpec(task, definition))
        return { answers, startedAt: task.startedAt ?? task.createdAt, containerPort: binding.containerPort }
      }
    }
  }
  return undefined
}

function* allHosts({ clusters }: EcsState): Generator<Host> {
  for (const cluster of clusters.values()) {
    for (const instance of cluster.instances.values()) if (instance.ec2InstanceId) yield { cluster, instance }
  }
}
