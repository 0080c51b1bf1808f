import { bindTask, unbindTask } from '../packages/emulator/src/ecs/scheduler/bind-task.ts'
import { placeByLooking } from '../packages/emulator/src/ecs/scheduler/linear-scan.ts'
import { chooseInstances, type PlacementOptions } from '../packages/emulator/src/ecs/scheduler/place-tasks.ts'
import { enterTask, leaveGroup, wantStopped } from '../packages/emulator/src/ecs/scheduler/task-status.ts'
import { addInstance, testCluster } from '../packages/emulator/src/ecs/scheduler/test-cluster.ts'
import type { ContainerInstance, Task } from '../packages/emulator/src/ecs/state/state.ts'
import { median, type Row } from './row.ts'

const PAIRS = 9
const CALLS = 2_000
/** The scan looks at every instance for every task: a few calls are enough to time it. */
const SCANNED_CALLS = { 1_000: 24, 5_000: 6 }
const TASKS_PER_CALL = 10

type Demand = Parameters<typeof chooseInstances>[2]

interface Kind {
  demand: Demand
  strategy: PlacementOptions['strategy']
}

const plain: Demand = { cpu: 16, memory: 32, tcpPorts: [], udpPorts: [], requiresAttributes: [], constraints: [] }

/** Ports, attributes and constraints, and the three strategies. */
const kinds: Kind[] = [
  { demand: { ...plain, requiresAttributes: [{ name: 'com.example.ssd' }] }, strategy: [{ type: 'binpack', field: 'memory' }] },
  {
    demand: { ...plain, constraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' }] },
    strategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'spread', field: 'instanceId' },
    ],
  },
  { demand: { ...plain, tcpPorts: [8_080], udpPorts: [8_125] }, strategy: [{ type: 'random' }] },
]

type World = ReturnType<typeof testCluster>

/** A cluster with 20 tasks on each instance. */
function clusterOf(size: number): World {
  const world = testCluster()
  for (let number = 0; number < size; number++) {
    const instance = addInstance(world.state, world.cluster, {
      zone: `us-east-1${'abc'.charAt(number % 3)}`,
      cpu: 8_192,
      memory: 16_384,
      attributes: [
        { name: 'ecs.instance-type', value: number % 2 ? 'm5.large' : 'c5.large' },
        ...(number % 4 ? [{ name: 'com.example.ssd' }] : []),
      ],
    })
    for (let port = 49_200; port < 49_220; port++) {
      const task = taskOn(instance, { ...plain, tcpPorts: [port] }, `family:old-${number % 50}`)
      bindTask(instance, task)
      enterTask(world.cluster, task)
    }
  }
  return world
}

let made = 0

/** As much of a task as placement looks at. */
function taskOn(instance: ContainerInstance, { cpu, memory, tcpPorts, udpPorts }: Demand, group: string): Task {
  return {
    id: `task-${made++}`,
    containerInstanceId: instance.id,
    group,
    lastStatus: 'PENDING',
    desiredStatus: 'RUNNING',
    held: { cpu, memory, tcpPorts: [...tcpPorts], udpPorts: [...udpPorts] },
  } as unknown as Task
}

function end({ cluster }: World, task: Task): void {
  wantStopped(cluster, task)
  leaveGroup(cluster, task)
  unbindTask(cluster.instances.get(task.containerInstanceId)!, task)
  cluster.tasks.delete(task.id)
  cluster.stoppedTaskIds.delete(task.id)
}

/** Tasks per second: chosen and bound. They are entered in lists and end outside the measured time, so that there is room for the next round. */
function rate(choose: typeof chooseInstances, world: World, calls: number): number {
  let [tasks, spent] = [0, 0]
  const started: Task[] = []
  for (let call = 0; call < calls; call++) {
    const { demand, strategy } = kinds[call % kinds.length]!
    const group = `family:app-${call % 50}`
    const options: PlacementOptions = { strategy, constraints: [], group, random: false }
    const begun = performance.now()
    const chosen = choose(world.state, world.cluster, demand, TASKS_PER_CALL, options)
    const bound = chosen.map((instance) => taskOn(instance, demand, group))
    bound.forEach((task, index) => bindTask(chosen[index]!, task))
    spent += performance.now() - begun
    for (const task of bound) enterTask(world.cluster, task)
    started.push(...bound)
    tasks += chosen.length
    if (started.length >= 1_000) for (const task of started.splice(0)) end(world, task)
  }
  for (const task of started) end(world, task)
  return (tasks / spent) * 1_000
}

export async function measure(): Promise<Row[]> {
  return ([1_000, 5_000] as const).map((size) => {
    const world = clusterOf(size)
    rate(chooseInstances, world, CALLS)
    const [ours, other]: [number[], number[]] = [[], []]
    for (let pair = 0; pair < PAIRS; pair++) {
      ours.push(rate(chooseInstances, world, CALLS))
      other.push(rate(placeByLooking, world, SCANNED_CALLS[size]))
    }
    const [fast, slow] = [median(ours), median(other)]
    return {
      row: `P12 placement engine, ${size.toLocaleString('en')} instances of 20 tasks, ports, attributes, constraints, 3 strategies: chosen and bound`,
      ours: `${Math.round(fast).toLocaleString('en')} tasks/s`,
      other: `linear scan: ${Math.round(slow).toLocaleString('en')} tasks/s`,
      ratio: `${(fast / slow).toFixed(0)}x faster`,
      target: '10x good, 50x goal; 500,000 tasks/s at 5,000',
    }
  })
}
