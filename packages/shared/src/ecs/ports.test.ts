import { expect, test } from 'vitest'
import { findFixedHostPort, findReservation, isEphemeralPort } from './ports.ts'

test('ECS chooses host ports from 49153 to 65535', () => {
  expect([49_152, 49_153, 65_535, 65_536].map(isEphemeralPort)).toEqual([false, true, true, false])
})

test('SSH, Docker and the agent keep their TCP ports', () => {
  expect([22, 2375, 2376, 51_678, 51_679].every((port) => findReservation(port))).toBe(true)
  expect(findReservation(80)).toBeUndefined()
})

test('a reserved TCP port is free for UDP', () => {
  expect(findReservation(22, 'udp')).toBeUndefined()
})

test.each([
  { networkMode: undefined, mapping: { containerPort: 80 }, fixed: undefined },
  { networkMode: 'bridge', mapping: { containerPort: 80, hostPort: 0 }, fixed: undefined },
  { networkMode: 'bridge', mapping: { containerPort: 80, hostPort: 8080 }, fixed: 8080 },
  { networkMode: 'host', mapping: { containerPort: 80 }, fixed: 80 },
  { networkMode: 'awsvpc', mapping: { containerPort: 80, hostPort: 0 }, fixed: 80 },
])('in mode $networkMode the mapping $mapping fixes $fixed', ({ networkMode, mapping, fixed }) => {
  expect(findFixedHostPort(mapping, networkMode)).toBe(fixed)
})
