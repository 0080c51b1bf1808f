import { expect, test } from 'vitest'
import { roomText, stuckText } from './room-text.ts'

test('says in words what 50/200 mean for two tasks', () => {
  expect(roomText(2, { minimumHealthyPercent: 50, maximumPercent: 200 })).toBe(
    'Of 2 tasks, at least 1 and at most 4 run during a deployment (50 % of 2 rounded up, 200 % rounded down).',
  )
})

test('75/125 of two tasks leave room for none: 1.5 rounds up to 2, 2.5 down to 2', () => {
  expect(stuckText(2, { minimumHealthyPercent: 75, maximumPercent: 125 })).toMatch(/stands still.*75\/150 or 50\/125/)
})

test('100/200 leave room', () => {
  expect(stuckText(2, { minimumHealthyPercent: 100, maximumPercent: 200 })).toBeUndefined()
})
