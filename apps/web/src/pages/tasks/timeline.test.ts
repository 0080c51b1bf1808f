import { expect, test } from 'vitest'
import { durationText, timelineRows } from './timeline.ts'

test('each moment says how long after the one before it came', () => {
  const rows = timelineRows([
    { at: 1_000, what: 'createdAt' },
    { at: 4_500, what: 'pullStartedAt' },
  ])
  expect(rows.map(({ words, after }) => [words, after])).toEqual([
    ['Created', undefined],
    ['Image pull started', 3_500],
  ])
})

test.each([
  [440, '0.4 s'],
  [9_960, '10 s'],
  [59_400, '59 s'],
  [60_000, '1 min'],
  [185_000, '3 min 5 s'],
  [7_260_000, '2 h 1 min'],
  [90_000_000, '1 d 1 h'],
])('%i ms read as %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text)
})
