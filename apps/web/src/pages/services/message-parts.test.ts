import { expect, test } from 'vitest'
import { messageParts } from './message-parts.ts'

const named = (message: string) => messageParts(message).flatMap(({ text, names }) => (names ? [[names, text]] : []))

test('finds every task', () => {
  expect(named('(service web) has started 2 tasks: (task 11f0) (task 22f0).')).toEqual([
    ['task', '11f0'],
    ['task', '22f0'],
  ])
})

test('finds the container instance that matched best', () => {
  expect(
    named(
      '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1f73) has insufficient memory available.',
    ),
  ).toEqual([['instance', '1f73']])
})

test('finds the load balancer, also when the service has the same name', () => {
  const message = '(service web) (instance i-0a1b) is unhealthy in (elb web) due to (reason Instance has failed).'
  expect(named(message)).toEqual([
    ['instance', 'i-0a1b'],
    ['load-balancer', 'web'],
  ])
})

test.each([
  '(service web) has started 2 tasks: (task 11f0) (task 22f0).',
  '(service web) has reached a steady state.',
  'something nobody has seen before (task',
])('loses no character of %j', (message) => {
  expect(
    messageParts(message)
      .map(({ text }) => text)
      .join(''),
  ).toBe(message)
})
