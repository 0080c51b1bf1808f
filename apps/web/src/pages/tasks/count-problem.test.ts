import { expect, test } from 'vitest'
import { countProblem } from './count-problem.ts'

const bounds = { from: 1, to: 10 }

test.each(['1', '10', ' 7 '])('takes %j', (text) => {
  expect(countProblem(text, bounds)).toBeUndefined()
})

test.each(['', '0', '11', '1.5', '-1', 'two', '1e1'])('asks to correct %j', (text) => {
  expect(countProblem(text, bounds)).toBe('Enter a whole number from 1 to 10.')
})
