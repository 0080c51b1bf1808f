import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { pollInterval } from './poll-interval.ts'

const cluster = { name: 'payments', pendingTasksCount: 0 }
const failed = (kind: string) => Object.assign(new TRPCClientError('no'), { data: { apiError: { kind, code: '', message: '' } } })

test.each([
  ['a quiet list every 30 s', { items: [cluster], asOf: 0, failures: [] }, 30_000],
  ['a list in which something is pending every 3 s', { items: [cluster, { ...cluster, pendingTasksCount: 2 }] }, 3_000],
  ['one resource like a list of one', { ...cluster, pendingTasksCount: 1 }, 3_000],
  ['what cannot change at the slow pace', { document: {} }, 30_000],
])('asks for %s', (_, data, expected) => {
  expect(pollInterval({ data, error: null })).toBe(expected)
})

test.each([
  ['unreachable', 4_000],
  ['throttled', 10_000],
  ['denied', 30_000],
])('asks again after an error that is %s, whatever the last data', (kind, expected) => {
  expect(pollInterval({ data: { ...cluster, pendingTasksCount: 1 }, error: failed(kind) })).toBe(expected)
})
