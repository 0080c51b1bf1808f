import type { ClusterCapacity, ClusterHealth, ClusterView } from '@gantry/shared/console/cluster'
import { expect, test } from 'vitest'
import { clusterSummary, countWithOdd, oddInstances, oddServices } from './cluster-counts.ts'

const payments: ClusterView = {
  name: 'payments',
  arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
  status: 'ACTIVE',
  activeServicesCount: 12,
  runningTasksCount: 1046,
  pendingTasksCount: 2,
  registeredContainerInstancesCount: 8,
}
const capacity: ClusterCapacity = {
  cpu: { reserved: 680, registered: 1000 },
  memory: { reserved: 910, registered: 1000 },
  draining: 1,
  disconnected: 0,
  asOf: 0,
}
const health: ClusterHealth = { services: 12, degraded: [{ service: 'web', text: '1 of 2 not placed' }], asOf: 0 }

test('the summary answers how services, tasks and container instances are', () => {
  expect(clusterSummary(payments, capacity, health)).toBe(
    'Services 12, 1 degraded · Tasks 1,046 running, 2 pending · Container instances 8, 1 draining · CPU 68 %, memory 91 % reserved',
  )
})

test('the summary says what is known before the rest has been read', () => {
  expect(clusterSummary(payments)).toBe('Services 12 · Tasks 1,046 running, 2 pending · Container instances 8')
})

test('the summary of a cluster without registered resources gives no percentages', () => {
  const empty = { ...capacity, cpu: { reserved: 0, registered: 0 }, draining: 0 }
  expect(clusterSummary({ ...payments, registeredContainerInstancesCount: 0 }, empty)).toMatch(/Container instances 0$/)
})

test('a column adds what is out of the ordinary to the number', () => {
  expect(countWithOdd(12, oddServices(health))).toBe('12 (1 degraded)')
  expect(countWithOdd(8, oddInstances({ ...capacity, disconnected: 2 }))).toBe('8 (1 draining, 2 disconnected)')
  expect(countWithOdd(1200, oddServices({ ...health, degraded: [] }))).toBe('1,200')
})
