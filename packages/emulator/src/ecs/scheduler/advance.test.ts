import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cluster, EcsState, Task } from '../state/state.ts'
import { advance } from './advance.ts'
import { commands, give } from './random-commands.ts'
import { limitsOf } from './rollout.ts'
import { countInstanceTasks, countTasks } from './service-counts.ts'

const bigStep = (state: EcsState, milliseconds: number) => advance(state, state.now + milliseconds)

/** The whole state as text, the order of Maps and Sets included. */
const textOf = (state: EcsState): string =>
  JSON.stringify(state, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))

function inSteps(state: EcsState, milliseconds: number, step: number, look: () => void = () => {}): void {
  const end = state.now + milliseconds
  while (state.now < end) {
    advance(state, Math.min(end, state.now + step))
    look()
  }
}

describe('advance', () => {
  test('comes to the same in many small steps as in one big step', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 10, max: 3_000 }), (list, step) => {
        const once = give(list, bigStep)
        const often = give(list, (state, milliseconds) => inSteps(state, milliseconds, step))
        bigStep(once.state, 7_200_000)
        inSteps(often.state, 7_200_000, 97_777)
        expect(textOf(often.state)).toBe(textOf(once.state))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('comes to the same when the same commands are given again', () => {
    fc.assert(
      fc.property(commands, (list) => {
        expect(textOf(give(list, bigStep).state)).toBe(textOf(give(list, bigStep).state))
      }),
      { numRuns: 40 },
    )
  })

  test('comes to the same after a snapshot and its return', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { state } = give(list, bigStep)
        const copy = structuredClone(state)
        bigStep(state, 600_000)
        bigStep(copy, 600_000)
        expect(textOf(copy)).toBe(textOf(state))
      }),
      { numRuns: 40 },
    )
  })
})

describe('whatever users do', () => {
  test('no instance gives more than it has, and no port is given twice', () => {
    fc.assert(
      fc.property(commands, (list) => {
        give(list, (state, milliseconds, cluster) => inSteps(state, milliseconds, 500, () => checkResources(cluster)))
      }),
      { numRuns: 40 },
    )
  })

  test('counts and indexes tell the truth', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { state, cluster } = give(list, bigStep)
        checkIndexes(state, cluster)
        bigStep(state, 600_000)
        checkIndexes(state, cluster)
      }),
      { numRuns: 40 },
    )
  })

  test('no service starts more tasks than its maximum percent allows', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const before = new Map<string, number>()
        give(list, (state, milliseconds, cluster) =>
          inSteps(state, milliseconds, 100, () => {
            for (const service of cluster.services.values()) {
              const { running, pending } = countTasks(state, service)
              const most = Math.max(limitsOf(service, service.desiredCount).upper, before.get(service.name) ?? 0)
              expect(running + pending).toBeLessThanOrEqual(most)
              before.set(service.name, running + pending)
            }
          }),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('every service comes to rest: steady, waiting for room, blocked, failing, or gone', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { state, cluster } = give(list, bigStep)
        bigStep(state, 7_200_000)
        for (const service of cluster.services.values()) {
          const isSteady = countTasks(state, service).running === service.desiredCount && service.deployments.length === 1
          const { said, failedStarts, shortLives = 0 } = service.scheduling
          const hasSaid = [...said.keys()].some((key) => /^(placement|failing|configuration) /.test(key))
          const hasFailed = service.deployments[0]?.rolloutState === 'FAILED'
          expect(service.status === 'INACTIVE' || isSteady || hasSaid || hasFailed || failedStarts + shortLives > 0).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

function checkResources(cluster: Cluster): void {
  for (const { registered, remaining, taskIds } of cluster.instances.values()) {
    const tasks = [...taskIds].map((id) => cluster.tasks.get(id)!)
    const sum = (amount: (task: Task) => number) => tasks.reduce((total, task) => total + amount(task), 0)
    expect(remaining.cpu).toBe(registered.cpu - sum(({ held }) => held.cpu))
    expect(remaining.memory).toBe(registered.memory - sum(({ held }) => held.memory))
    expect(Math.min(remaining.cpu, remaining.memory)).toBeGreaterThanOrEqual(0)
    for (const ports of ['tcpPorts', 'udpPorts'] as const) {
      const held = [...registered[ports], ...tasks.flatMap((task) => task.held[ports])]
      expect(new Set(held).size).toBe(held.length)
      expect(remaining[ports].toSorted()).toEqual(held.toSorted())
    }
  }
}

function checkIndexes(state: EcsState, cluster: Cluster): void {
  const tasks = [...cluster.tasks.values()]
  const ids = (keep: (task: Task) => boolean) => tasks.filter(keep).map(({ id }) => id)
  const alive = (task: Task) => task.lastStatus !== 'STOPPED'
  expect([...cluster.runningTaskIds]).toEqual(ids((task) => task.desiredStatus === 'RUNNING'))
  expect([...cluster.stoppedTaskIds].toSorted()).toEqual(ids((task) => task.desiredStatus === 'STOPPED').toSorted())
  expect([...cluster.scheduling.groups.values()].flatMap((group) => [...group]).toSorted()).toEqual(ids(alive).toSorted())
  expect(cluster.scheduling.running).toBe(ids((task) => task.lastStatus === 'RUNNING').length)
  expect(cluster.scheduling.pending).toBe(ids((task) => task.lastStatus === 'PENDING').length)
  for (const instance of cluster.instances.values()) {
    expect([...instance.taskIds]).toEqual(ids((task) => alive(task) && task.containerInstanceId === instance.id))
    expect(countInstanceTasks(state, instance).running).toBeLessThanOrEqual(instance.taskIds.size)
  }
  for (const service of cluster.services.values()) {
    expect([...service.taskIds]).toEqual(ids((task) => alive(task) && task.serviceName === service.name))
    expect(service.events.length).toBeLessThanOrEqual(100)
    expect(service.deployments.filter(({ status }) => status === 'PRIMARY')).toHaveLength(service.status === 'INACTIVE' ? 0 : 1)
    expect(service.deployments[0]?.status ?? 'PRIMARY').toBe('PRIMARY')
  }
}
