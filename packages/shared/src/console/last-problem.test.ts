import { expect, test } from 'vitest'
import { findLastProblem } from './last-problem.ts'

const event = (message: string) => ({ message: `(service web) ${message}` })
const started = event('has started 1 tasks: (task 1).')
const failing = event('is unable to consistently start tasks successfully.')
const steady = event('has reached a steady state.')

test('sees a problem behind later starts', () => {
  expect(findLastProblem([started, started, failing, steady])).toBe(failing)
})

test('does not look behind a steady state or a completed deployment', () => {
  expect(findLastProblem([steady, failing])).toBeUndefined()
  expect(findLastProblem([started, event('(deployment ecs-svc/1) deployment completed.'), failing])).toBeUndefined()
})

test('finds nothing where nothing went wrong', () => {
  expect(findLastProblem([])).toBeUndefined()
  expect(findLastProblem([started])).toBeUndefined()
})
