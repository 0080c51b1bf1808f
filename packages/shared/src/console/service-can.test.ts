import { expect, test } from 'vitest'
import { serviceCan } from './service-can.ts'

const service = { status: 'ACTIVE', schedulingStrategy: 'REPLICA', desiredCount: 0 }

test('updates ACTIVE services only', () => {
  expect(serviceCan.update(service)).toEqual({ allowed: true })
  expect(serviceCan.update({ status: 'DRAINING' })).toEqual({
    allowed: false,
    reason: 'The service is DRAINING. Only ACTIVE services can be updated.',
  })
})

test('deletes a service that is scaled to zero, by force any', () => {
  expect(serviceCan.delete(service)).toEqual({ allowed: true })
  expect(serviceCan.delete({ ...service, desiredCount: 1 })).toEqual({
    allowed: false,
    reason: 'The service wants 1 task. Set the number of tasks to 0 first.',
  })
  expect(serviceCan.forceDelete(service)).toEqual({ allowed: true })
})

test('deletes a DAEMON service at any count, since nobody sets it', () => {
  expect(serviceCan.delete({ ...service, schedulingStrategy: 'DAEMON', desiredCount: 3 })).toEqual({ allowed: true })
})

test.each(['DRAINING', 'INACTIVE'])('does not delete a service that is %s', (status) => {
  const refusal = { allowed: false, reason: `The service is ${status}: it is already deleted.` }
  expect(serviceCan.delete({ ...service, status })).toEqual(refusal)
  expect(serviceCan.forceDelete({ status })).toEqual(refusal)
})
