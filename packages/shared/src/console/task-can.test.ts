import { expect, test } from 'vitest'
import { taskCan } from './task-can.ts'

test.each(['PROVISIONING', 'PENDING', 'RUNNING'])('stops a task that is %s', (lastStatus) => {
  expect(taskCan.stop({ lastStatus, desiredStatus: 'RUNNING' })).toEqual({ allowed: true })
})

test('stops no task twice', () => {
  expect(taskCan.stop({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' })).toEqual({
    allowed: false,
    reason: 'The task is stopping already.',
  })
  expect(taskCan.stop({ lastStatus: 'STOPPED', desiredStatus: 'STOPPED' })).toEqual({
    allowed: false,
    reason: 'The task has stopped.',
  })
})
