import { expect, test } from 'vitest'
import { findInstanceType, instanceTypes, registeredMemory } from './instance-types.ts'

test('registers what AWS documents for the two machines it documents', () => {
  expect(findInstanceType('t2.micro')).toEqual({ instanceType: 't2.micro', vcpu: 1, memory: 1024, registeredMemory: 995 })
  expect(findInstanceType('m4.large')).toEqual({ instanceType: 'm4.large', vcpu: 2, memory: 8192, registeredMemory: 7985 })
})

test('keeps back 178 MiB for every 7,168 MiB more', () => {
  expect(registeredMemory(8192 + 7168)).toBe(7985 + 7168 - 178)
})

test('every type is listed once, with whole MiB, and registers most of its memory', () => {
  expect(new Set(instanceTypes.map((row) => row.instanceType)).size).toBe(instanceTypes.length)
  const odd = instanceTypes.filter(
    (row) =>
      !Number.isInteger(row.memory) ||
      !Number.isInteger(row.registeredMemory) ||
      row.registeredMemory >= row.memory ||
      row.registeredMemory < 0.96 * row.memory,
  )
  expect(odd).toEqual([])
})
