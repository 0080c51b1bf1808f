import { expect, test } from 'vitest'
import { createCoalescer } from './coalesce.ts'

function setUp() {
  const clock = { time: 0 }
  const coalescer = createCoalescer(() => clock.time)
  const loads: string[] = []
  const read = (key = 'tasks', answer = 'rows') =>
    coalescer.read(
      key,
      () => {
        loads.push(key)
        return Promise.resolve(answer)
      },
      () => 2_000,
    )
  return { clock, coalescer, loads, read }
}

test('fifty readers at once cost one load', async () => {
  const { loads, read } = setUp()
  expect(await Promise.all(Array.from({ length: 50 }, () => read()))).toEqual(Array<string>(50).fill('rows'))
  expect(loads).toEqual(['tasks'])
})

test('an answer serves until it is no longer fresh', async () => {
  const { clock, loads, read } = setUp()
  await read()
  clock.time = 1_999
  await read()
  expect(loads).toHaveLength(1)
  clock.time = 2_000
  await read()
  expect(loads).toHaveLength(2)
})

test('other keys are other loads', async () => {
  const { loads, read } = setUp()
  await Promise.all([read('tasks'), read('services')])
  expect(loads).toEqual(['tasks', 'services'])
})

test('after a write, what is still under way serves only those who asked before', async () => {
  const { coalescer, read } = setUp()
  let finish: (answer: string) => void = () => {}
  const before = coalescer.read(
    'tasks',
    () => new Promise<string>((resolve) => (finish = resolve)),
    () => 2_000,
  )
  coalescer.clear()
  const after = read('tasks', 'new')
  finish('old')
  expect([await before, await after, await read('tasks', 'newer')]).toEqual(['old', 'new', 'new'])
})

test('a failure reaches everybody who waited and is not kept', async () => {
  const { coalescer, read } = setUp()
  const fail = () =>
    coalescer.read(
      'tasks',
      () => Promise.reject(new Error('Rate exceeded')),
      () => 2_000,
    )
  const results = await Promise.allSettled([fail(), fail()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await read()).toBe('rows')
})
