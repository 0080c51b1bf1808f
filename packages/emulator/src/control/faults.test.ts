import { expect, test } from 'vitest'
import { createFaults } from './faults.ts'

const codes = (faults: ReturnType<typeof createFaults>, operation: string, calls: number, now = 0) =>
  Array.from({ length: calls }, () => faults.meet(operation, now).refusal?.code)

test('fails the next calls of one operation and then no more', () => {
  const faults = createFaults()
  faults.add({ operation: 'RunTask', calls: 2, error: 'ServerException' })
  expect(codes(faults, 'StopTask', 1)).toEqual([undefined])
  expect(codes(faults, 'RunTask', 3)).toEqual(['ServerException', 'ServerException', undefined])
  expect(faults.list()).toEqual([])
})

test('answers ServerException with status 500 and everything else with 400', () => {
  const faults = createFaults()
  faults.add({ operation: '*', calls: 1, error: 'ServerException' })
  faults.add({ operation: '*', calls: 1, error: 'BlockedException', message: 'Your account is blocked.' })
  expect(faults.meet('ListTasks', 0).refusal).toMatchObject({ code: 'ServerException', statusCode: 500 })
  expect(faults.meet('ListTasks', 0).refusal).toMatchObject({
    code: 'BlockedException',
    statusCode: 400,
    message: 'Your account is blocked.',
  })
})

test('holds calls back without failing them', () => {
  const faults = createFaults()
  faults.add({ operation: '*', latency: 250 })
  expect(faults.meet('ListTasks', 0)).toEqual({ latency: 250, refusal: undefined })
})

test('lets a burst through, then as many as flow in', () => {
  const faults = createFaults()
  faults.add({ operation: 'UpdateService', throttle: { burst: 2, perSecond: 0.5 } })
  expect(codes(faults, 'UpdateService', 3, 1000)).toEqual([undefined, undefined, 'ThrottlingException'])
  expect(codes(faults, 'UpdateService', 1, 2999)).toEqual(['ThrottlingException'])
  expect(codes(faults, 'UpdateService', 2, 3000)).toEqual([undefined, 'ThrottlingException'])
  expect(codes(faults, 'UpdateService', 3, 999_000)).toEqual([undefined, undefined, 'ThrottlingException'])
})

test('throttles in the words of AWS', () => {
  const faults = createFaults()
  faults.add({ operation: '*', error: 'ThrottlingException' })
  expect(faults.meet('ListTasks', 0).refusal?.message).toBe('Rate exceeded')
})

test('forgets all of them', () => {
  const faults = createFaults()
  faults.add({ operation: '*', error: 'ServerException' })
  faults.clear()
  expect(codes(faults, 'ListTasks', 1)).toEqual([undefined])
})
