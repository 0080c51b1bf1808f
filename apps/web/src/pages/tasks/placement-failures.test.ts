import { expect, test } from 'vitest'
import { placementFailureWords } from './placement-failures.ts'

test('says a known reason in words', () => {
  expect(placementFailureWords({ reason: 'AGENT' })).toMatch(/agent is disconnected/)
})

test('adds the detail that ECS gives', () => {
  expect(placementFailureWords({ reason: 'INACTIVE', detail: 'Deregistered.' })).toBe(
    'The container instance is not ACTIVE. Deregistered.',
  )
})

test('shows an unknown reason as it is', () => {
  expect(placementFailureWords({ reason: 'RESOURCE:QUBITS' })).toBe('RESOURCE:QUBITS')
})
