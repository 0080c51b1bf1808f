import type { PlacementStrategy } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import type { Cluster, ContainerInstance, EcsState, TaskDefinitionRevision } from '../state/state.ts'
import { demandOf } from './demand.ts'
import { placeTasks, rejectionsFor, type PlacementOptions } from './place-tasks.ts'
import { startTask } from './start-task.ts'
import { addInstance, defineTask, START, testCluster } from './test-cluster.ts'

const GROUP = 'family:web'

function place(
  state: EcsState,
  cluster: Cluster,
  taskDefinition: TaskDefinitionRevision,
  count: number,
  options: Partial<PlacementOptions> = {},
) {
  const all = { strategy: [], constraints: [], group: GROUP, random: false, ...options }
  return placeTasks(state, cluster, demandOf(taskDefinition), count, all)
}

const run = (cluster: Cluster, state: EcsState, taskDefinition: TaskDefinitionRevision, instances: ContainerInstance[]) =>
  instances.map((instance) => startTask(state, START, { cluster, instance, taskDefinition, group: GROUP, startedBy: '' }))

const countOn = (placed: ContainerInstance[], instances: ContainerInstance[]) =>
  instances.map((instance) => placed.filter((one) => one === instance).length)

describe('strategies', () => {
  const spread = (field: string): PlacementStrategy => ({ type: 'spread', field })

  test.each([
    ['attribute:ecs.availability-zone', [2, 1, 3]],
    ['instanceId', [2, 2, 2]],
    ['host', [2, 2, 2]],
    ['attribute:missing', [6, 0, 0]],
  ])('spread over %s', (field, counts) => {
    const { state, cluster } = testCluster()
    const instances = ['a', 'a', 'b'].map((zone) => addInstance(state, cluster, { zone: `us-east-1${zone}` }))
    const strategy = field.includes('zone') ? [spread(field), spread('instanceId')] : [spread(field)]
    const { placed } = place(state, cluster, defineTask(state, 'web'), 6, { strategy })
    expect(countOn(placed, instances)).toEqual(counts)
  })

  test('spread counts the tasks of the group that run already, also in a zone whose instances are full', () => {
    const { state, cluster } = testCluster()
    const small = addInstance(state, cluster, { zone: 'us-east-1a', cpu: 200 })
    const large = ['a', 'b'].map((zone) => addInstance(state, cluster, { zone: `us-east-1${zone}` }))
    const taskDefinition = defineTask(state, 'web')
    run(cluster, state, taskDefinition, [small, small])
    const { placed } = place(state, cluster, taskDefinition, 3, { strategy: [spread('attribute:ecs.availability-zone')] })
    expect(countOn(placed, large)).toEqual([1, 2])
  })

  test.each(['cpu', 'memory'])('binpack %s fills the instance that has least left, and goes on to the next', (field) => {
    const { state, cluster } = testCluster()
    const instances = [2_048, 250, 1_024].map((amount) => addInstance(state, cluster, { cpu: amount, memory: amount }))
    const taskDefinition = defineTask(state, 'web', { cpu: 100, memory: 100 })
    const { placed } = place(state, cluster, taskDefinition, 4, { strategy: [{ type: 'binpack', field }] })
    expect(countOn(placed, instances)).toEqual([0, 2, 2])
  })

  test('random by default gives no instance more than its share', () => {
    const { state, cluster, instances } = testCluster({ instances: 5 })
    const { placed } = place(state, cluster, defineTask(state, 'web'), 10, { random: true })
    expect(countOn(placed, instances)).toEqual([2, 2, 2, 2, 2])
    expect(placed.slice(0, 5)).not.toEqual(instances)
  })

  test('random is by lot, also for a service, and leaves nothing to decide for what follows', () => {
    const { state, cluster, instances } = testCluster({ instances: 9 })
    const strategy: PlacementStrategy[] = [{ type: 'random' }, spread('instanceId')]
    const counts = countOn(place(state, cluster, defineTask(state, 'web'), 18, { strategy }).placed, instances)
    expect(counts).not.toEqual(Array(9).fill(2))
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(4)
  })

  test('random decides among what the strategies before it leave', () => {
    const { state, cluster } = testCluster()
    const zones = ['a', 'b'].map((zone) =>
      Array.from({ length: 5 }, () => addInstance(state, cluster, { zone: `us-east-1${zone}` })),
    )
    const strategy: PlacementStrategy[] = [spread('attribute:ecs.availability-zone'), { type: 'random' }]
    const { placed } = place(state, cluster, defineTask(state, 'web'), 8, { strategy })
    expect(zones.map((zone) => placed.filter((one) => zone.includes(one)).length)).toEqual([4, 4])
    expect(new Set(placed).size).toBeGreaterThan(2)
  })

  test('the same seed makes the same choice', () => {
    const choices = [1, 2].map(() => {
      const { state, cluster } = testCluster({ instances: 9, seed: 42 })
      return place(state, cluster, defineTask(state, 'web'), 9, { strategy: [{ type: 'random' }] }).placed.map(({ id }) => id)
    })
    expect(choices[0]).toEqual(choices[1])
  })
})

describe('constraints', () => {
  test('distinctInstance counts the tasks of the group, those of this call too', () => {
    const { state, cluster, instances } = testCluster({ instances: 3 })
    const taskDefinition = defineTask(state, 'web')
    run(cluster, state, taskDefinition, [instances[1]!])
    const { placed, rejected } = place(state, cluster, taskDefinition, 3, { constraints: [{ type: 'distinctInstance' }] })
    expect(placed).toEqual([instances[0], instances[2]])
    expect(rejected).toHaveLength(3)
    for (const { rejections } of rejected) {
      expect(rejections).toEqual([{ filter: 'constraint', need: 'distinctInstance', have: GROUP }])
    }
  })

  test.each([
    ['attribute:stack == prod', 1],
    ['attribute:stack =~ pro.*', 1],
    ['attribute:stack =~ ro', 0],
    ['attribute:stack =~ (', 0],
    ['runningTasksCount == 0', 2],
    ['task:group == family:web', 0],
  ])('memberOf %s leaves %d of 2', (expression, count) => {
    const { state, cluster } = testCluster({ instances: 1 })
    addInstance(state, cluster, { attributes: [{ name: 'stack', value: 'prod' }] })
    const constraints = [{ type: 'memberOf' as const, expression }, { type: 'distinctInstance' as const }]
    expect(place(state, cluster, defineTask(state, 'web'), 2, { constraints }).placed).toHaveLength(count)
  })

  // A backtracking engine needs 2^30 steps and more for each of these.
  test.each(['(a+)+$', '(a|aa)+$', '(.*a){20}', '(a|a)*b', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
    'memberOf =~ %s takes no time, whatever it is matched with',
    (pattern) => {
      const { state, cluster } = testCluster({ instances: 1 })
      const expression = `attribute:stack =~ "${pattern}"`
      for (let number = 0; number < 20; number++) {
        addInstance(state, cluster, { attributes: [{ name: 'stack', value: `${'a'.repeat(120)}${number}!` }] })
      }
      const before = performance.now()
      const constraints = [{ type: 'memberOf' as const, expression }]
      expect(place(state, cluster, defineTask(state, 'web'), 1, { constraints }).placed).toEqual([])
      expect(performance.now() - before).toBeLessThan(1_000)
    },
  )
})

describe('what finds no room', () => {
  test('is explained for every ACTIVE instance, with all reasons', () => {
    const { state, cluster, instances } = testCluster({ instances: 3, cpu: 100, memory: 300 })
    instances[0]!.status = 'DRAINING'
    instances[1]!.agentConnected = false
    const { placed, rejected } = place(state, cluster, defineTask(state, 'web', { cpu: 100, memory: 200 }), 2)
    expect(placed).toEqual([instances[2]])
    expect(rejected.map(({ instance, rejections }) => [instance.id, rejections.map(({ filter }) => filter)])).toEqual([
      [instances[1]!.id, ['agent']],
      [instances[2]!.id, ['cpu', 'memory']],
    ])
  })

  test('is not explained when everything was placed, and nothing is bound', () => {
    const { state, cluster, instances } = testCluster({ instances: 1 })
    expect(place(state, cluster, defineTask(state, 'web'), 2)).toEqual({ placed: [instances[0], instances[0]], rejected: [] })
    expect(instances[0]!.remaining).toEqual(instances[0]!.registered)
  })

  test('of a fixed port is one task for each instance', () => {
    const { state, cluster, instances } = testCluster({ instances: 2 })
    const taskDefinition = defineTask(state, 'web', { portMappings: [{ containerPort: 80, hostPort: 80 }] })
    const { placed, rejected } = place(state, cluster, taskDefinition, 3)
    expect(placed).toEqual(instances)
    expect(rejected[0]!.rejections).toEqual([{ filter: 'tcp-port', need: 80, have: 'in use' }])
    expect(rejectionsFor(state, instances[0]!, demandOf(taskDefinition))).toEqual([])
  })
})

describe('the demand of a task', () => {
  test.each([
    [
      'sums its containers',
      [
        { cpu: 10, memory: 300 },
        { cpu: 20, memory: 500, memoryReservation: 100 },
      ],
      {},
      undefined,
      [30, 400],
    ],
    [
      'is the size of the task where it has one',
      [{ cpu: 10, memory: 300 }],
      { cpu: '.5 vCPU', memory: '2 GB' },
      undefined,
      [512, 2_048],
    ],
    ['reads units', [{}], { cpu: '256', memory: '512' }, undefined, [256, 512]],
    [
      'is what the overrides say',
      [{ cpu: 10, memory: 300 }],
      {},
      { containerOverrides: [{ name: 'web', cpu: 64, memory: 99 }] },
      [64, 99],
    ],
    [
      'is what the override of the task says',
      [{}],
      { cpu: '256', memory: '512' },
      { cpu: '1024', memory: '1 GB' },
      [1_024, 1_024],
    ],
  ])('%s', (_, containers, task, overrides, [cpu, memory]) => {
    const { state } = testCluster()
    expect(demandOf(defineTask(state, 'web', containers, task), overrides)).toMatchObject({ cpu, memory })
  })

  test.each([
    ['bridge', [80]],
    ['host', [80, 8_080]],
    ['none', []],
  ] as const)('has in the network mode %s the fixed host ports %j', (networkMode, tcpPorts) => {
    const { state } = testCluster()
    const portMappings = [{ containerPort: 80, hostPort: 80 }, { containerPort: 8_080 }]
    expect(demandOf(defineTask(state, 'web', { portMappings }, { networkMode }))).toMatchObject({ tcpPorts, udpPorts: [] })
  })
})
