import { expect, test } from 'vitest'
import { parseTaskCpu, parseTaskMemory } from './task-size.ts'

test.each([
  ['256', 256],
  ['.25 vCPU', 256],
  ['1 vcpu', 1024],
  ['1vCPU', 1024],
  [' 0.5 vCPU ', 512],
  ['', undefined],
  ['256 units', undefined],
  ['1.5', undefined],
  ['. vCPU', undefined],
])('the task CPU %j is %s units', (text, units) => {
  expect(parseTaskCpu(text)).toBe(units)
})

test.each([
  ['512', 512],
  ['1GB', 1024],
  ['1 GB', 1024],
  ['0.5 gb', 512],
  ['30 GB', 30_720],
  ['1 MB', undefined],
  ['1 vCPU', undefined],
])('the task memory %j is %s MiB', (text, mebibytes) => {
  expect(parseTaskMemory(text)).toBe(mebibytes)
})
