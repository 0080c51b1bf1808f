import { expect, test } from 'vitest'
import { instanceCan } from './instance-can.ts'

const instance = { status: 'ACTIVE', runningTasksCount: 0, pendingTasksCount: 0, agentConnected: true }

test('drains what is ACTIVE and activates what is DRAINING', () => {
  expect(instanceCan.drain(instance)).toEqual({ allowed: true })
  expect(instanceCan.activate({ status: 'DRAINING' })).toEqual({ allowed: true })
  expect(instanceCan.drain({ status: 'DRAINING' })).toEqual({ allowed: false, reason: 'It is draining already.' })
  expect(instanceCan.activate(instance)).toEqual({ allowed: false, reason: 'It is active already.' })
  expect(instanceCan.drain({ status: 'INACTIVE' })).toEqual({ allowed: false, reason: 'It is INACTIVE and cannot be drained.' })
})

test('deregisters without force only where no task is', () => {
  expect(instanceCan.deregister(instance)).toEqual({ allowed: true })
  expect(instanceCan.deregister({ ...instance, runningTasksCount: 2, pendingTasksCount: 1 })).toEqual({
    allowed: false,
    reason: '3 tasks on it. Drain it or stop them first, or deregister it by force.',
  })
  expect(instanceCan.forceDeregister(instance)).toEqual({ allowed: true })
})

test('deregisters nothing twice', () => {
  const gone = { ...instance, status: 'INACTIVE' }
  expect(instanceCan.deregister(gone)).toEqual({ allowed: false, reason: 'It is deregistered already.' })
  expect(instanceCan.forceDeregister(gone)).toEqual({ allowed: false, reason: 'It is deregistered already.' })
})

test('updates the agent where it is connected and not being updated', () => {
  expect(instanceCan.updateAgent({ ...instance, agentUpdateStatus: 'UPDATED' })).toEqual({ allowed: true })
  expect(instanceCan.updateAgent({ ...instance, agentConnected: false })).toMatchObject({ reason: 'Its agent is disconnected.' })
  expect(instanceCan.updateAgent({ ...instance, agentUpdateStatus: 'STAGING' })).toMatchObject({
    reason: 'Its agent is being updated already.',
  })
  expect(instanceCan.updateAgent({ ...instance, status: 'INACTIVE' })).toMatchObject({ reason: 'It is deregistered.' })
})
