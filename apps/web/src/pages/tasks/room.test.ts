import type { Candidate } from '@gantry/shared/ecs/placement/candidate'
import { expect, test } from 'vitest'
import { roomFor } from './room.ts'

const instance = (changes: Partial<Candidate> = {}): Candidate => ({
  id: '1f73',
  status: 'ACTIVE',
  agentConnected: true,
  remaining: { cpu: 1024, memory: 1000, tcpPorts: [22], udpPorts: [] },
  attributes: [{ name: 'ecs.availability-zone', value: 'us-east-1a' }],
  ...changes,
})

const definition = (hostPort = 0) => ({
  document: { containerDefinitions: [{ name: 'web', cpu: 200, memory: 300, portMappings: [{ containerPort: 80, hostPort }] }] },
  requiresAttributes: [],
})

test('the scarcer of CPU and memory decides: 1024/200 is 5, 1000/300 is 3', () => {
  expect(roomFor([instance()], definition())).toBe(3)
})

test('instances add up, but for those that cannot take any', () => {
  expect(
    roomFor([instance(), instance(), instance({ status: 'DRAINING' }), instance({ agentConnected: false })], definition()),
  ).toBe(6)
})

test('a fixed host port leaves room for one task per instance, and for none where it is taken', () => {
  const taken = instance({ remaining: { cpu: 1024, memory: 1000, tcpPorts: [22, 80], udpPorts: [] } })
  expect(roomFor([instance(), taken], definition(80))).toBe(1)
})

test('overrides count: 1000/500 is 2', () => {
  const overrides = { containerOverrides: [{ name: 'web', memory: 500 }] }
  expect(roomFor([instance()], definition(), { overrides })).toBe(2)
})

test('constraints count', () => {
  const inZone = (zone: string) => ({
    placementConstraints: [{ type: 'memberOf' as const, expression: `attribute:ecs.availability-zone =~ ${zone}` }],
  })
  expect(roomFor([instance()], definition(), inZone('us-east-1.*'))).toBe(3)
  expect(roomFor([instance()], definition(), inZone('eu.*'))).toBe(0)
  expect(roomFor([instance()], definition(), { placementConstraints: [{ type: 'distinctInstance' }] })).toBe(1)
})
