import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

const web = { name: 'web', cpu: 10, memory: 300, memoryReservation: 200, portMappings: [{ containerPort: 80, hostPort: 8080 }] }
const side = { name: 'side', cpu: 10, memory: 100, portMappings: [{ containerPort: 53, protocol: 'udp' }] }

test('adds up what placement reserves: the soft limit where there is one', () => {
  expect(summaryOf({ containerDefinitions: [web, side] })).toBe(
    '2 containers · reserves 20 CPU units and 300 MiB · host port 8080/tcp',
  )
})

test('the size of the task goes before that of its containers', () => {
  expect(summaryOf({ containerDefinitions: [side], cpu: '256', memory: '512' })).toBe(
    '1 container · reserves 256 CPU units and 512 MiB',
  )
})

test('in host mode the container port is the host port', () => {
  expect(summaryOf({ containerDefinitions: [side], networkMode: 'host' })).toContain('host port 53/udp')
})

test('in awsvpc mode no port of the instance is taken', () => {
  expect(summaryOf({ containerDefinitions: [web], networkMode: 'awsvpc' })).not.toContain('host port')
})
