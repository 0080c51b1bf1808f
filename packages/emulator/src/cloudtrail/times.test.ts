import { describe, expect, test } from 'vitest'
import { toEventTime, withEventTimes } from './times.ts'

describe('times of events', () => {
  test.each([
    [Date.UTC(2026, 10, 22, 20, 1, 48, 999), 'Nov 22, 2026, 8:01:48 PM'],
    [Date.UTC(2026, 0, 2, 0, 4, 5), 'Jan 2, 2026, 12:04:05 AM'],
  ])('%d is %s', (milliseconds, text) => {
    expect(toEventTime(milliseconds)).toBe(text)
  })

  test('stand in answers, however deep, and nothing else is changed', () => {
    const answer = {
      service: {
        desiredCount: 2,
        createdAt: 1767323045.678,
        deployments: [{ id: 'ecs-svc/1', updatedAt: 1767323045 }],
        events: [],
      },
    }
    expect(withEventTimes('CreateService', 'response', answer)).toEqual({
      service: {
        desiredCount: 2,
        createdAt: 'Jan 2, 2026, 3:04:05 AM',
        deployments: [{ id: 'ecs-svc/1', updatedAt: 'Jan 2, 2026, 3:04:05 AM' }],
        events: [],
      },
    })
  })

  test('stand in requests', () => {
    const request = { task: '1', pullStartedAt: 1767323045, containers: [{ exitCode: 1767323045 }], unknown: 5 }
    expect(withEventTimes('SubmitTaskStateChange', 'request', request)).toEqual({
      ...request,
      pullStartedAt: 'Jan 2, 2026, 3:04:05 AM',
    })
    const range = { service: 'web', createdAt: { after: 1767323045 } }
    expect(withEventTimes('ListServiceDeployments', 'request', range)).toEqual({
      service: 'web',
      createdAt: { after: 'Jan 2, 2026, 3:04:05 AM' },
    })
  })

  test.each([7, null, 'text', { pullStartedAt: 'yesterday' }, { pullStartedAt: 1e20 }, { pullStartedAt: [1] }])(
    'leave a request alone that has none: %j',
    (request) => {
      expect(withEventTimes('SubmitTaskStateChange', 'request', request)).toEqual(request)
    },
  )
})
