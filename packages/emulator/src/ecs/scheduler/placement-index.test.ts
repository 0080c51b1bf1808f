import type { PlacementConstraint, PlacementStrategy } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { closestMatch, findClosestInstance } from './closest-match.ts'
import { demandOf } from './demand.ts'
import { placeByLooking } from './linear-scan.ts'
import { placeTasks } from './place-tasks.ts'
import { commands, give } from './random-commands.ts'
import { wakeServices } from './service-scheduler.ts'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { addInstance, defineTask, pass, testCluster } from './test-cluster.ts'

const strategy = fc.array(
  fc.constantFrom<PlacementStrategy>(
    { type: 'random' },
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'spread', field: 'attribute:rack' },
    { type: 'spread', field: 'instanceId' },
    { type: 'binpack', field: 'CPU' },
    { type: 'binpack', field: 'memory' },
  ),
  { maxLength: 3 },
)

const constraints = fc.subarray<PlacementConstraint>(
  [
    { type: 'distinctInstance' },
    { type: 'memberOf', expression: 'attribute:rack in [r0, r1]' },
    { type: 'memberOf', expression: 'runningTasksCount < 2' },
    { type: 'memberOf', expression: 'not(task:group == other)' },
  ],
  { maxLength: 2 },
)

const definitions = [
  { cpu: 300, memory: 100 },
  { cpu: 0, memory: 700 },
  { cpu: 10, memory: 10, portMappings: [{ containerPort: 80, hostPort: 80 }] },
  { cpu: 10, memory: 10, portMappings: [{ containerPort: 53, hostPort: 53, protocol: 'udp' as const }, { containerPort: 90 }] },
]

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({
    kind: fc.constant('place' as const),
    definition: fc.nat(definitions.length - 1),
    rack: fc.boolean(),
    group: fc.constantFrom('web', 'other', undefined),
    count: fc.integer({ min: 1, max: 12 }),
    strategy,
    constraints,
    spreadZones: fc.boolean(),
    random: fc.boolean(),
    bind: fc.boolean(),
  }) },
  fc.record({ kind: fc.constant('register' as const), zone: fc.nat(2), rack: fc.nat(2), cpu: fc.constantFrom(5, 400, 1_000, 2_048) }),
  fc.record({ kind: fc.constant('change' as const), pick: fc.nat(20), what: fc.nat(3) }),
  fc.record({ kind: fc.constant('stop' as const), pick: fc.nat(20) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 5, 4_000) }),
) // prettier-ignore
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

function change(state: EcsState, cluster: Cluster, instance: ContainerInstance, what: number): void {
  if (what === 0) instance.status = instance.status === 'ACTIVE' ? 'DRAINING' : 'ACTIVE'
  if (what === 1) instance.agentConnected = !instance.agentConnected
  if (what === 2) instance.attributes = [...instance.attributes, { name: 'com.example.ssd' }]
  if (what === 3) instance.attributes = instance.attributes.filter(({ name }) => name !== 'com.example.ssd')
  wakeServices(state, cluster, state.now, [instance])
}

function place(state: EcsState, cluster: Cluster, one: Extract<Step, { kind: 'place' }>): void {
  const requiresAttributes = one.rack ? [{ name: 'com.example.ssd' }] : []
  const taskDefinition = defineTask(state, 'web', definitions[one.definition], { requiresAttributes })
  const demand = demandOf(taskDefinition)
  const before = state.random
  const expected = placeByLooking(state, cluster, demand, one.count, one)
  const drawn = state.random
  state.random = before
  const { placed, rejected } = placeTasks(state, cluster, demand, one.count, one)
  expect(placed).toEqual(expected)
  expect(state.random).toBe(drawn)
  if (!one.bind) return
  for (const instance of placed) {
    startTask(state, state.now, { cluster, instance, taskDefinition, group: one.group ?? 'none', startedBy: '' })
  }
  if (rejected.length === 0 || (one.group === undefined && placed.length > 0)) return
  const wanted = { ...demand, constraints: [...demand.constraints, ...one.constraints], group: one.group }
  expect(findClosestInstance(cluster, wanted)).toEqual(closestMatch(rejected))
}

test('the index chooses what looking at every instance for every task chooses, and knows the closest', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const { state, cluster } = testCluster({ instances: 3 })
      for (const one of steps) {
        if (one.kind === 'place') place(state, cluster, one)
        else if (one.kind === 'wait') pass(state, one.seconds)
        else if (one.kind === 'register') {
          const attributes = [{ name: 'rack', value: `r${one.rack}` }]
          addInstance(state, cluster, { zone: `us-east-1${'abc'.charAt(one.zone)}`, cpu: one.cpu, attributes })
        } else if (one.kind === 'change') {
          const instances = [...cluster.instances.values()]
          change(state, cluster, instances[one.pick % instances.length]!, one.what)
        } else {
          const ids = [...cluster.runningTaskIds]
          const task = cluster.tasks.get(ids[one.pick % ids.length] ?? '')
          if (task) stopTask(state, state.now, task, { stopCode: 'UserInitiated', stoppedReason: '' })
        }
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('the index that was kept and one made anew from the state choose alike', () => {
  fc.assert(
    fc.property(commands, strategy, (list, strategies) => {
      give(list, (state, _, cluster) => {
        const choose = (of: EcsState, there: Cluster) =>
          definitions.map((definition) =>
            placeTasks(of, there, demandOf(defineTask(of, 'probe', definition)), 5, {
              strategy: strategies,
              constraints: [],
              group: 'service:service-0',
              random: false,
            }).placed.map(({ id }) => id),
          )
        const copy = structuredClone(state)
        expect(choose(state, cluster)).toEqual(choose(copy, copy.clusters.get('default')!))
      })
    }),
    { numRuns: 60 },
  )
}, 60_000)
