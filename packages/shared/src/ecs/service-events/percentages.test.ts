import { expect, test } from 'vitest'
import { deploymentRoom, percentagesThatWork } from './percentages.ts'

const percentages = (minimumHealthyPercent: number, maximumPercent: number) => ({ minimumHealthyPercent, maximumPercent })

test.each([
  // 75 % of 2 is 1.5, rounded up: both tasks. 100 % of 2: no third one.
  [2, 75, 100, { atLeast: 2, atMost: 2, isStuck: true }],
  // 125 % of 3 is 3.75, rounded down: no fourth one.
  [3, 100, 125, { atLeast: 3, atMost: 3, isStuck: true }],
  [4, 100, 125, { atLeast: 4, atMost: 5, isStuck: false }],
  [4, 100, 100, { atLeast: 4, atMost: 4, isStuck: true }],
  [4, 50, 100, { atLeast: 2, atMost: 4, isStuck: false }],
  [1, 100, 200, { atLeast: 1, atMost: 2, isStuck: false }],
  [0, 100, 100, { atLeast: 0, atMost: 0, isStuck: false }],
])('%i tasks at %i/%i', (desiredCount, minimum, maximum, room) => {
  expect(deploymentRoom(desiredCount, percentages(minimum, maximum))).toEqual(room)
})

test('offers one task more, or one task less', () => {
  expect(percentagesThatWork(3, percentages(100, 125))).toEqual([percentages(100, 134), percentages(66, 125)])
  expect(percentagesThatWork(1, percentages(100, 100))).toEqual([percentages(100, 200), percentages(0, 100)])
})

test('offers nothing where there is room', () => {
  expect(percentagesThatWork(4, percentages(100, 200))).toEqual([])
})

test('what it offers works, for every number of tasks', () => {
  for (let desiredCount = 1; desiredCount <= 5000; desiredCount += 1) {
    const offers = percentagesThatWork(desiredCount, percentages(100, 100))
    expect(offers.filter((offer) => deploymentRoom(desiredCount, offer).isStuck)).toEqual([])
  }
})
