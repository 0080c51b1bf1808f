import { expect, test } from 'vitest'
import { clusterCan } from './cluster-can.ts'

const empty = {
  status: 'ACTIVE',
  activeServicesCount: 0,
  registeredContainerInstancesCount: 0,
  runningTasksCount: 0,
  pendingTasksCount: 0,
}

test('deletes an empty cluster, once', () => {
  expect(clusterCan.delete(empty)).toEqual({ allowed: true })
  expect(clusterCan.delete({ ...empty, status: 'INACTIVE' })).toEqual({
    allowed: false,
    reason: 'The cluster is deleted already.',
  })
})

test('says all that is still in the cluster', () => {
  const full = {
    ...empty,
    activeServicesCount: 1,
    registeredContainerInstancesCount: 2,
    runningTasksCount: 3,
    pendingTasksCount: 1,
  }
  expect(clusterCan.delete(full)).toEqual({
    allowed: false,
    reason: 'Empty the cluster first: it still has 1 service, 4 tasks, and 2 container instances.',
  })
  expect(clusterCan.delete({ ...empty, registeredContainerInstancesCount: 1 })).toEqual({
    allowed: false,
    reason: 'Empty the cluster first: it still has 1 container instance.',
  })
})
