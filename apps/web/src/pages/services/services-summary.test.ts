import type { ServiceView } from '@gantry/shared/console/service'
import { expect, test } from 'vitest'
import { attentionText } from './services-summary.ts'

const steady = {
  name: 'ok',
  status: 'ACTIVE',
  desiredCount: 1,
  runningCount: 1,
  pendingCount: 0,
  deployments: [],
} as unknown as ServiceView
const unplaced = (name: string): ServiceView => ({
  ...steady,
  name,
  desiredCount: 2,
  lastProblem: {
    id: '1',
    createdAt: 0,
    message: `(service ${name}) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1f73) is already using a port required by your task.`,
  },
})

test('says nothing while every service is well', () => {
  expect(attentionText([steady])).toBeUndefined()
})

test('names the one that is not, and why', () => {
  expect(attentionText([steady, unplaced('web')])).toBe(
    '1 of 2 services needs attention: web (1 of 2 not placed: a host port is taken).',
  )
})

test('names three of many and counts the others', () => {
  const text = attentionText(['a', 'b', 'c', 'd', 'e'].map(unplaced))
  expect(text).toMatch(/^5 of 5 services need attention: a \(.*\); b \(.*\); c \(.*\); and 2 more\.$/)
})
