import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import type { Cluster, EcsState } from '../state/state.ts'
import { demandOf } from './demand.ts'
import { placeTasks } from './place-tasks.ts'
import { newDeployment, wakeService, wakeServices } from './service-scheduler.ts'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { addInstance, addService, defineTask, testCluster } from './test-cluster.ts'

/** What users do, for property tests: everything is picked by number among what there is, so that any list makes sense. */
export type Command =
  | { kind: 'register'; zone: number }
  | { kind: 'turn'; pick: number; status: 'ACTIVE' | 'DRAINING' }
  | { kind: 'create'; container: number; desired: number; percent: number; daemon: boolean }
  | { kind: 'scale'; pick: number; desired: number }
  | { kind: 'deploy'; pick: number; container: number }
  | { kind: 'delete'; pick: number }
  | { kind: 'run'; container: number; count: number }
  | { kind: 'stop'; pick: number }
  | { kind: 'wait'; milliseconds: number }

const containers: Partial<ContainerDefinition>[] = [
  { cpu: 300, memory: 200 },
  { cpu: 10, memory: 100, portMappings: [{ containerPort: 80, hostPort: 80 }] },
  { cpu: 10, memory: 100, portMappings: [{ containerPort: 80 }, { containerPort: 53, protocol: 'udp' }] },
  { cpu: 10, memory: 1_500, image: 'busybox', command: ['sleep', '7'] },
  { cpu: 10, memory: 50, image: 'does-not-exist' },
  { cpu: 10, memory: 50, image: 'crash' },
  { cpu: 10, memory: 50, healthCheck: { command: ['CMD', 'true'], interval: 5 } },
  { cpu: 10, memory: 50, healthCheck: { command: ['CMD', 'false'], interval: 5 } },
]
const percents = [[100, 200], [50, 100], [0, 100], [100, 150], [50, 200]] as const // prettier-ignore

const pick = fc.nat(50)
const container = fc.nat(containers.length - 1)
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('register' as const), zone: fc.nat(2) }),
  fc.record({ kind: fc.constant('turn' as const), pick, status: fc.constantFrom('ACTIVE' as const, 'DRAINING' as const) }),
  fc.record({
    kind: fc.constant('create' as const),
    container,
    desired: fc.nat(6),
    percent: fc.nat(percents.length - 1),
    daemon: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('scale' as const), pick, desired: fc.nat(6) }),
  fc.record({ kind: fc.constant('deploy' as const), pick, container }),
  fc.record({ kind: fc.constant('delete' as const), pick }),
  fc.record({ kind: fc.constant('run' as const), container, count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('stop' as const), pick }),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.integer({ min: 0, max: 60_000 }) }),
)

export const commands: fc.Arbitrary<Command[]> = fc.array(command, { minLength: 5, maxLength: 40 })

/** Starts with two instances and gives the commands in order; `wait` is told how long to wait. */
export function give(
  list: Command[],
  wait: (state: EcsState, milliseconds: number, cluster: Cluster) => void,
): { state: EcsState; cluster: Cluster } {
  const world = testCluster({ instances: 2, seed: 7 })
  for (const one of list) {
    if (one.kind === 'wait') wait(world.state, one.milliseconds, world.cluster)
    else apply(world.state, world.cluster, one)
  }
  return world
}

function apply(state: EcsState, cluster: Cluster, command: Exclude<Command, { kind: 'wait' }>): void {
  const { now } = state
  switch (command.kind) {
    case 'register':
      addInstance(state, cluster, { zone: `us-east-1${'abc'.charAt(command.zone)}` })
      break
    case 'turn':
      choose([...cluster.instances.values()], command.pick, (instance) => {
        instance.status = command.status
        wakeServices(state, cluster, now, [instance])
      })
      break
    case 'create': {
      const taskDefinition = defineTask(state, 'family', containers[command.container])
      const [minimumHealthyPercent, maximumPercent] = command.daemon ? [0, 100] : percents[command.percent]!
      addService(state, cluster, {
        taskDefinition,
        name: `service-${cluster.services.size}`,
        desiredCount: command.desired,
        schedulingStrategy: command.daemon ? 'DAEMON' : 'REPLICA',
        minimumHealthyPercent,
        maximumPercent,
        circuitBreaker: { enable: command.desired % 2 === 0, rollback: command.desired % 4 === 0 },
      })
      break
    }
    case 'scale':
      choose(activeServices(cluster), command.pick, (service) => {
        service.desiredCount = command.desired
        wakeService(state, service, now)
      })
      break
    case 'deploy':
      choose(activeServices(cluster), command.pick, (service) =>
        newDeployment(state, now, service, defineTask(state, 'family', containers[command.container]).arn),
      )
      break
    case 'delete':
      choose(activeServices(cluster), command.pick, (service) => {
        Object.assign(service, { status: 'DRAINING', desiredCount: 0 })
        wakeService(state, service, now)
      })
      break
    case 'run': {
      const taskDefinition = defineTask(state, 'family', containers[command.container])
      const options = { strategy: [], constraints: [], group: 'family:family', random: true }
      const { placed } = placeTasks(state, cluster, demandOf(taskDefinition), command.count, options)
      for (const instance of placed)
        startTask(state, now, { cluster, instance, taskDefinition, group: 'family:family', startedBy: '' })
      break
    }
    case 'stop':
      choose([...cluster.runningTaskIds], command.pick, (id) =>
        stopTask(state, now, cluster.tasks.get(id)!, { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' }),
      )
  }
}

const activeServices = (cluster: Cluster) => [...cluster.services.values()].filter((service) => service.status === 'ACTIVE')

function choose<Item>(items: Item[], pick: number, act: (item: Item) => void): void {
  if (items.length > 0) act(items[pick % items.length]!)
}
