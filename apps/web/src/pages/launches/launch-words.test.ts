import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { describe, expect, test } from 'vitest'
import { progressText, tookText } from './launch-words.ts'

const launch = (state: LaunchView['state'], ...steps: LaunchView['steps']): LaunchView => ({
  stackName: 'Gantry-web',
  stackId: 'arn',
  clusterName: 'web',
  state,
  startedAt: 0,
  steps,
  events: [],
  resources: [],
})

describe('progressText', () => {
  test('counts the steps that are done and names the one under way', () => {
    const view = launch('in-progress', { id: 'network', state: 'complete' }, { id: 'instances', state: 'in-progress' })
    expect(progressText(view)).toBe('1 of 2 steps done, now container instances')
  })

  test('says when everything is there, and when everything is gone', () => {
    expect(progressText(launch('complete'))).toBe('Everything is there.')
    expect(progressText(launch('cleaned-up'))).toContain('gone')
  })
})

test.each([
  [4_200, '4 s'],
  [60_000, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%i ms are read as %s', (milliseconds, text) => {
  expect(tookText(milliseconds)).toBe(text)
})
