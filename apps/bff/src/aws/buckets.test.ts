import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

function setUp() {
  const clock = { time: 0 }
  return { clock, wait: createBuckets(() => clock.time) }
}

test('lets a burst of 100 service reads pass and spaces the rest by 50 ms', () => {
  const { wait } = setUp()
  const waits = Array.from({ length: 102 }, () => wait('DescribeServices'))
  expect(waits.slice(0, 100)).toEqual(Array<number>(100).fill(0))
  expect(waits.slice(100)).toEqual([50, 100])
})

test('counts actions of one bucket together, others apart', () => {
  const { wait } = setUp()
  for (let i = 0; i < 100; i++) wait('ListServices')
  expect(wait('DescribeServices')).toBe(50)
  expect(wait('DescribeTasks')).toBe(0)
})

test('refills, but never above the burst', () => {
  const { clock, wait } = setUp()
  for (let i = 0; i < 50; i++) wait('ListClusters')
  clock.time = 3_600_000
  for (let i = 0; i < 50; i++) expect(wait('ListClusters')).toBe(0)
  expect(wait('ListClusters')).toBe(50)
})

test('registering task definitions waits a second each once twenty have passed', () => {
  const { wait } = setUp()
  for (let i = 0; i < 20; i++) wait('RegisterTaskDefinition')
  expect(wait('RegisterTaskDefinition')).toBe(1_000)
})
