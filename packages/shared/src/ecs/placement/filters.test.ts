import { describe, expect, test } from 'vitest'
import type { Candidate, Demand } from './candidate.ts'
import { canPlace, failureReason, rejectionsOf, type Rejection } from './filters.ts'

const idle: Candidate = {
  id: 'a',
  status: 'ACTIVE',
  agentConnected: true,
  remaining: { cpu: 1024, memory: 995, tcpPorts: [22, 2375, 2376, 51_678, 51_679], udpPorts: [] },
  attributes: [{ name: 'ecs.instance-type', value: 't2.micro' }, { name: 'com.amazonaws.ecs.capability.docker-remote-api.1.17' }],
}
const nothing: Demand = { cpu: 0, memory: 0, tcpPorts: [], udpPorts: [], requiresAttributes: [], constraints: [] }

/** Stands for the query language: an expression that reads `yes` holds. */
const matches = (expression: string) => expression === 'yes'
const reject = (candidate: Partial<Candidate>, demand: Partial<Demand>) =>
  rejectionsOf({ ...idle, ...candidate }, { ...nothing, ...demand }, matches)
const ports = (tcpPorts: number[], udpPorts: number[] = []) => ({ remaining: { ...idle.remaining, tcpPorts, udpPorts } })

test('finds nothing wrong with an idle container instance, without making a new list', () => {
  expect(reject({}, { cpu: 1024, memory: 995, tcpPorts: [80] })).toEqual([])
  expect(reject({}, {})).toBe(reject({}, { cpu: 1 }))
})

test.each(['DRAINING', 'INACTIVE', 'REGISTERING'])('refuses a container instance that is %s', (status) => {
  expect(reject({ status }, {})).toEqual([{ filter: 'status', need: 'ACTIVE', have: status }])
})

test('refuses a disconnected agent', () => {
  expect(reject({ agentConnected: false }, {})).toEqual([{ filter: 'agent', need: 'connected', have: 'disconnected' }])
})

test('refuses one unit of CPU or one MiB too much', () => {
  expect(reject({}, { cpu: 1025 })).toEqual([{ filter: 'cpu', need: 1025, have: 1024 }])
  expect(reject({}, { memory: 996 })).toEqual([{ filter: 'memory', need: 996, have: 995 }])
})

describe('ports', () => {
  test('refuses each host port in use, of its own protocol only', () => {
    expect(reject(ports([80, 443], [53]), { tcpPorts: [80, 443, 53], udpPorts: [53, 80] })).toEqual([
      { filter: 'tcp-port', need: 80, have: 'in use' },
      { filter: 'tcp-port', need: 443, have: 'in use' },
      { filter: 'udp-port', need: 53, have: 'in use' },
    ])
  })

  test('lets the hundredth host port be reserved and refuses the next', () => {
    const taken = Array.from({ length: 98 }, (_, index) => 1000 + index)
    expect(reject(ports(taken, [53]), { tcpPorts: [80] })).toEqual([])
    expect(reject(ports(taken, [53]), { tcpPorts: [80], udpPorts: [514] })).toEqual([{ filter: 'port-limit', need: 2, have: 1 }])
  })

  test('does not count the ports that ECS chose, but those of the agent', () => {
    const chosen = Array.from({ length: 200 }, (_, index) => 49_153 + index)
    expect(reject(ports([...idle.remaining.tcpPorts, ...chosen]), { tcpPorts: [80] })).toEqual([])
    const crowded = Array.from({ length: 93 }, (_, index) => 1000 + index)
    expect(reject(ports([...idle.remaining.tcpPorts, ...crowded, ...chosen]), { tcpPorts: [80, 443] })).toEqual([])
    const reserved = Array.from({ length: 98 }, (_, index) => 1000 + index)
    expect(reject(ports([...reserved, 51_678, 51_679]), { tcpPorts: [80] })).toEqual([{ filter: 'port-limit', need: 1, have: 0 }])
  })

  test('a task without fixed host ports goes onto an instance whose ports are all taken', () => {
    expect(reject(ports(Array.from({ length: 100 }, (_, index) => 1000 + index)), {})).toEqual([])
  })
})

describe('attributes', () => {
  test('asks for the name alone when no value is given', () => {
    expect(reject({}, { requiresAttributes: [{ name: 'ecs.instance-type' }] })).toEqual([])
    expect(reject({}, { requiresAttributes: [{ name: 'gpu' }] })).toEqual([{ filter: 'attribute', need: 'gpu', have: undefined }])
  })

  test('asks for the same value when one is given', () => {
    expect(reject({}, { requiresAttributes: [{ name: 'ecs.instance-type', value: 't2.micro' }] })).toEqual([])
    expect(reject({}, { requiresAttributes: [{ name: 'ecs.instance-type', value: 'm4.large' }] })).toEqual([
      { filter: 'attribute', need: 'ecs.instance-type == m4.large', have: 't2.micro' },
    ])
  })
})

describe('constraints', () => {
  test('memberOf refuses where the expression does not hold', () => {
    expect(reject({}, { constraints: [{ type: 'memberOf', expression: 'yes' }] })).toEqual([])
    expect(reject({}, { constraints: [{ type: 'memberOf', expression: 'no' }] })).toEqual([
      { filter: 'constraint', need: 'no', have: undefined },
    ])
  })

  test('distinctInstance refuses where a task of the same group is', () => {
    const demand = { group: 'service:web', constraints: [{ type: 'distinctInstance' }] }
    expect(reject({ taskGroups: ['service:api'] }, demand)).toEqual([])
    expect(reject({ taskGroups: ['service:api', 'service:web'] }, demand)).toEqual([
      { filter: 'constraint', need: 'distinctInstance', have: 'service:web' },
    ])
  })
})

test('collects all reasons, not only the first', () => {
  const found = reject(
    { status: 'DRAINING', agentConnected: false, ...ports([80], [53]) },
    {
      cpu: 2000,
      memory: 2000,
      tcpPorts: [80],
      udpPorts: [53],
      requiresAttributes: [{ name: 'gpu' }],
      constraints: [{ type: 'memberOf', expression: 'no' }],
    },
  )
  const filters = ['status', 'agent', 'cpu', 'memory', 'tcp-port', 'udp-port', 'attribute', 'constraint']
  expect(found.map((rejection) => rejection.filter)).toEqual(filters)
})

test('canPlace agrees with rejectionsOf', () => {
  expect(canPlace(idle, { ...nothing, cpu: 1024 }, matches)).toBe(true)
  expect(canPlace(idle, { ...nothing, cpu: 1025 }, matches)).toBe(false)
  expect(canPlace(idle, { ...nothing, requiresAttributes: [{ name: 'gpu' }] }, matches)).toBe(false)
})

test.each<[Rejection, string]>([
  [{ filter: 'cpu', need: 2, have: 1 }, 'RESOURCE:CPU'],
  [{ filter: 'memory', need: 2, have: 1 }, 'RESOURCE:MEMORY'],
  [{ filter: 'tcp-port', need: 80, have: 'in use' }, 'RESOURCE:PORTS'],
  [{ filter: 'udp-port', need: 53, have: 'in use' }, 'RESOURCE:PORTS'],
  [{ filter: 'port-limit', need: 1, have: 0 }, 'RESOURCE:PORTS'],
  [{ filter: 'agent', need: 'connected', have: 'disconnected' }, 'AGENT'],
  [{ filter: 'attribute', need: 'gpu', have: undefined }, 'ATTRIBUTE'],
  [{ filter: 'constraint', need: 'no', have: undefined }, 'ATTRIBUTE'],
  [{ filter: 'status', need: 'ACTIVE', have: 'DRAINING' }, 'INACTIVE'],
])('%j becomes the failure %s', (rejection, reason) => {
  expect(failureReason(rejection)).toBe(reason)
})
