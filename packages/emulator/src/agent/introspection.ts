import type { Cluster, Container, ContainerInstance, EcsState, Task } from '../ecs/state/state.ts'

/** What the agent of an emulated instance answers; JSON. */
export interface IntrospectionReply {
  statusCode: number
  body: string
}

export const INTROSPECTION_PATH = '/_introspection/'

interface Host {
  cluster: Cluster
  instance: ContainerInstance
}

/**
 * Answers `/_introspection/ID/v1/…` as the agent of the container instance ID answers `/v1/…` on port 51678. Source: "Amazon
 * ECS Container Agent Introspection" and "Agent Introspection Diagnostics" in the developer guide.
 */
export function answerIntrospection(states: Iterable<EcsState>, url: string): IntrospectionReply {
  const { pathname, searchParams } = new URL(url, 'http://agent')
  const [id = '', ...path] = pathname.slice(INTROSPECTION_PATH.length).split('/')
  const host = findHost(states, id)
  if (!host) return reply(404, { Error: `There is no container instance ${id}.` })
  switch (path.join('/')) {
    case 'v1/metadata':
      return reply(200, metadata(host))
    case 'v1/tasks':
      return tasks(host, searchParams.get('taskarn'), searchParams.get('dockerid'))
    default:
      return reply(path.join('') === '' ? 200 : 404, { AvailableCommands: ['/v1/metadata', '/v1/tasks'] })
  }
}

/** A deregistered instance has no agent any more. */
function findHost(states: Iterable<EcsState>, id: string): Host | undefined {
  for (const { clusters } of states) {
    for (const cluster of clusters.values()) {
      const instance = cluster.instances.get(id)
      if (instance && instance.status !== 'INACTIVE') return { cluster, instance }
    }
  }
  return undefined
}

function metadata({ cluster, instance }: Host) {
  return {
    Cluster: cluster.name,
    ContainerInstanceArn: instance.arn,
    Version: `Amazon ECS Agent - v${instance.agentVersion} (${instance.agentHash})`,
  }
}

/** All tasks, or the one that is asked for: then without a list around it. */
function tasks(host: Host, arn: string | null, dockerId: string | null): IntrospectionReply {
  if (arn !== null && dockerId !== null) return reply(400, { Error: 'Ask for a taskarn or a dockerid, not for both.' })
  const all = tasksOn(host)
  if (arn === null && dockerId === null) return reply(200, { Tasks: all.map(toTask) })
  const found = all.find((task) =>
    arn === null ? task.containers.some(({ runtimeId }) => runtimeId === dockerId) : task.arn === arn,
  )
  return found ? reply(200, toTask(found)) : reply(404, {})
}

/** Also those that have stopped, for as long as ECS remembers them. */
function tasksOn({ cluster, instance }: Host): Task[] {
  const ids = [...instance.taskIds, ...cluster.stoppedTaskIds]
  return [...new Set(ids)]
    .map((id) => cluster.tasks.get(id))
    .filter((task) => task?.containerInstanceId === instance.id)
    .filter((task) => task !== undefined)
}

function toTask(task: Task) {
  return {
    Arn: task.arn,
    ...(task.desiredStatus === 'RUNNING' && { DesiredStatus: 'RUNNING' }),
    KnownStatus: knownStatus(task),
    Family: task.family,
    Version: String(task.revision),
    Containers: task.containers.filter(({ runtimeId }) => runtimeId !== undefined).map((one) => toContainer(task, one)),
  }
}

/** The agent has fewer words than ECS. */
function knownStatus({ lastStatus, pullStoppedAt }: Task): string {
  if (lastStatus === 'STOPPED' || lastStatus === 'DEPROVISIONING') return 'STOPPED'
  if (lastStatus === 'RUNNING' || lastStatus === 'DEACTIVATING' || lastStatus === 'STOPPING') return 'RUNNING'
  return pullStoppedAt === undefined ? 'NONE' : 'PULLED'
}

function toContainer({ family, revision }: Task, { runtimeId, arn, name }: Container) {
  const suffix = arn.slice(arn.lastIndexOf('/') + 1).replaceAll('-', '')
  return { DockerId: runtimeId, DockerName: `ecs-${family}-${revision}-${name}-${suffix.slice(0, 20)}`, Name: name }
}

const reply = (statusCode: number, body: object): IntrospectionReply => ({ statusCode, body: JSON.stringify(body) })
