import type { Rejection } from '@gantry/shared/ecs/placement/filters'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { describe, expect, test } from 'vitest'
import { closestMatch } from './closest-match.ts'
import { REPEAT_AFTER, resolve, tellOnce, tellStarted, tellUnplaced } from './service-events.ts'
import { addInstance, addService, defineTask, messagesOf, START, testCluster } from './test-cluster.ts'

function world() {
  const { state, cluster } = testCluster()
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
  return { state, cluster, service }
}

describe('an event', () => {
  test('names its service in parentheses, has an id, and is the first', () => {
    const { state, service } = world()
    tellOnce(state, START, service, 'steady', 'has reached a steady state.')
    tellStarted(state, START + 1, service, ['abc', 'def'])
    expect(service.events.map(({ createdAt, message }) => [createdAt, message])).toEqual([
      [START + 1, '(service web) has started 2 tasks: (task abc) (task def).'],
      [START, '(service web) has reached a steady state.'],
    ])
    expect(service.events[0]!.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  test('is not repeated within six hours unless its cause was resolved', () => {
    const { state, service } = world()
    const tellAt = (at: number) => tellOnce(state, at, service, 'placement', 'was unable.')
    tellAt(START)
    tellAt(START + REPEAT_AFTER - 1)
    expect(service.events).toHaveLength(1)
    tellAt(START + REPEAT_AFTER)
    expect(service.events).toHaveLength(2)
    resolve(service, 'placement')
    tellAt(START + REPEAT_AFTER + 1)
    expect(service.events).toHaveLength(3)
  })

  test('is kept until there are 100 later ones', () => {
    const { state, service } = world()
    tellStarted(
      state,
      START,
      service,
      Array.from({ length: 1_050 }, (_, index) => String(index)),
    )
    expect(service.events).toHaveLength(100)
    expect(messagesOf(service)[0]).toMatch(/^has started 10 tasks: \(task 50\)/)
  })
})

describe('the placement event', () => {
  const cases: [string, Rejection, string][] = [
    ['cpu', { filter: 'cpu', need: 2, have: 1 }, 'has insufficient CPU units available.'],
    ['memory', { filter: 'memory', need: 2, have: 1 }, 'has insufficient memory available.'],
    ['a TCP port', { filter: 'tcp-port', need: 80, have: 'in use' }, 'is already using a port required by your task.'],
    ['a UDP port', { filter: 'udp-port', need: 53, have: 'in use' }, 'is already using a port required by your task.'],
    ['too many ports', { filter: 'port-limit', need: 1, have: 0 }, 'has too many reserved ports.'],
    ['an attribute', { filter: 'attribute', need: 'gpu', have: undefined }, 'is missing an attribute required by your task.'],
    ['the agent', { filter: 'agent', need: 'connected', have: 'disconnected' }, 'encountered error "AGENT".'],
  ]

  test.each(cases)('tells of %s', (_, rejection, words) => {
    const { state, cluster, service } = world()
    const instance = addInstance(state, cluster)
    tellUnplaced(state, START, service, { instance, rejections: [rejection] })
    expect(messagesOf(service)).toEqual([
      'was unable to place a task because no container instance met all of its requirements. ' +
        `The closest matching (container-instance ${instance.id}) ${words} ` +
        'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    ])
  })

  test('of too many ports is one that the console explains', () => {
    const { state, cluster, service } = world()
    tellUnplaced(state, START, service, {
      instance: addInstance(state, cluster),
      rejections: [{ filter: 'port-limit', need: 1, have: 0 }],
    })
    expect(recogniseServiceEvent(service.events[0]!.message)?.id).toBe('too-many-ports')
  })

  test('takes the instance with the fewest kinds of complaint, then the one that lacks least', () => {
    const { state, cluster } = world()
    const cpu = (have: number): Rejection => ({ filter: 'cpu', need: 100, have })
    const lists: Rejection[][] = [[cpu(90), { filter: 'memory', need: 100, have: 99 }], [cpu(10)], [cpu(50)], [cpu(20)]]
    const rejected = lists.map((rejections) => ({ instance: addInstance(state, cluster), rejections }))
    expect(closestMatch(rejected)).toBe(rejected[2])
    expect(closestMatch([])).toBeUndefined()
  })
})
