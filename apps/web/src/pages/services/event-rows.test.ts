import { expect, test } from 'vitest'
import { eventRows } from './event-rows.ts'

const event = (id: string, message: string) => ({ id, createdAt: Number(id), message })
const events = [
  event('4', '(service web) was unable to place a task because the resources could not be found.'),
  event('3', '(service web) was unable to place a task because the resources could not be found.'),
  event('2', '(service web) has reached a steady state.'),
  event('1', 'a text of next year'),
]

test('folds repeats into one line with its count', () => {
  const rows = eventRows(events, { problemsOnly: false, fold: true })
  expect(rows.map(({ newest, count }) => [newest.id, count])).toEqual([
    ['4', 2],
    ['2', 1],
    ['1', 1],
  ])
})

test('shows every event when repeats are not folded', () => {
  expect(eventRows(events, { problemsOnly: false, fold: false })).toHaveLength(4)
})

test('shows problems only', () => {
  expect(eventRows(events, { problemsOnly: true, fold: false }).map(({ newest }) => newest.id)).toEqual(['4', '3'])
})

test('leaves a text that it does not know unexplained', () => {
  expect(eventRows(events, { problemsOnly: false, fold: true }).at(-1)?.recognised).toBeUndefined()
})
