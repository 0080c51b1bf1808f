import { expect, test } from 'vitest'
import { isNothingThere } from './nothing-there.ts'

const empty = {
  name: 'default',
  activeServicesCount: 0,
  registeredContainerInstancesCount: 0,
  runningTasksCount: 0,
  pendingTasksCount: 0,
}

test('an account with no cluster, or an empty default one, has nothing', () => {
  expect(isNothingThere([])).toBe(true)
  expect(isNothingThere([empty])).toBe(true)
})

test('a cluster of another name, or anything in the default one, is something', () => {
  expect(isNothingThere([{ ...empty, name: 'web' }])).toBe(false)
  expect(isNothingThere([{ ...empty, registeredContainerInstancesCount: 1 }])).toBe(false)
})
