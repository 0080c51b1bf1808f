import { expect, test } from 'vitest'
import { oldRegistrations } from './duplicates.ts'

const row = (id: string, ec2InstanceId: string, agentConnected: boolean, registeredAt: number, status = 'ACTIVE') => ({
  id,
  ec2InstanceId,
  agentConnected,
  registeredAt,
  status,
})
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('of two registrations of one EC2 instance, the one without an agent is the old one', () => {
  expect(ids(oldRegistrations([row('old', 'i-1', false, 1), row('new', 'i-1', true, 2), row('other', 'i-2', false, 1)]))).toEqual(
    ['old'],
  )
})

test('when neither has an agent, the later one stays', () => {
  expect(ids(oldRegistrations([row('new', 'i-1', false, 2), row('old', 'i-1', false, 1)]))).toEqual(['old'])
})

test('what is not ACTIVE, or has an agent, is left alone', () => {
  expect(oldRegistrations([row('a', 'i-1', false, 1, 'DRAINING'), row('b', 'i-1', true, 2)])).toEqual([])
  expect(oldRegistrations([row('a', 'i-1', true, 1), row('b', 'i-1', true, 2)])).toEqual([])
})

test('machines outside EC2 have no id in common', () => {
  expect(oldRegistrations([row('a', '', false, 1), row('b', '', true, 2)])).toEqual([])
})
