import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { afterEach, expect, test } from 'vitest'
import { dataAge } from './data-age.ts'

const ARRIVED = 1_000_000
const queryClient = new QueryClient()
afterEach(() => queryClient.clear())

/** Something on the screen that arrived at ARRIVED. */
function show(name: string, data: unknown, options: { meta?: Record<string, unknown> } = {}) {
  queryClient.setQueryData([name], data, { updatedAt: ARRIVED })
  const observer = new QueryObserver(queryClient, { queryKey: [name], queryFn: () => data, staleTime: Infinity, ...options })
  observer.subscribe(() => undefined)
}

test('the age of a listing counts from when the server read it, not from when it arrived', () => {
  show('clusters', { items: [], asOf: ARRIVED - 1_900, failures: [] })
  expect(dataAge(queryClient).updatedAt).toBe(ARRIVED - 1_900)
})

test('a server whose clock is ahead makes nothing younger than its arrival', () => {
  show('clusters', { items: [], asOf: ARRIVED + 60_000, failures: [] })
  expect(dataAge(queryClient).updatedAt).toBe(ARRIVED)
})

test('what does not say when it was read counts from its arrival', () => {
  show('cluster', { name: 'payments' })
  expect(dataAge(queryClient).updatedAt).toBe(ARRIVED)
})

test('the page is as old as the oldest of what it shows', () => {
  show('cluster', { name: 'payments' })
  show('services', { items: [], asOf: ARRIVED - 500, failures: [] })
  expect(dataAge(queryClient).updatedAt).toBe(ARRIVED - 500)
})

test('what never changes does not make a page old', () => {
  show('instance types', { asOf: 1 }, { meta: { fixed: true } })
  show('cluster', { name: 'payments' })
  expect(dataAge(queryClient).updatedAt).toBe(ARRIVED)
})

test.each([
  ['not-found', false],
  ['denied', false],
  ['unreachable', true],
  ['throttled', true],
] as const)('a failure of the kind %s counts as silence that ends with a new try: %s', async (kind, isSilence) => {
  const refusal = TRPCClientError.from({
    error: { code: -32000, message: '', data: { apiError: { kind, code: 'Any', message: '' } } },
  } as never)
  const observer = new QueryObserver(queryClient, { queryKey: ['cluster'], queryFn: () => Promise.reject(refusal), retry: false })
  await new Promise<void>((resolve) => {
    observer.subscribe(({ status }) => status === 'error' && resolve())
  })
  expect(dataAge(queryClient).retryAt !== undefined).toBe(isSilence)
})
