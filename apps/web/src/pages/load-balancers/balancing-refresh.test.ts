import { FAST_REFRESH, SLOW_REFRESH } from '@gantry/shared/console/refresh-interval'
import { expect, test } from 'vitest'
import { balancingRefresh } from './balancing-refresh.ts'

const instance = (state: string) => ({ instanceId: 'i-1', state })

test('what health checks are about to change is read often', () => {
  expect(balancingRefresh([{ state: 'active', instances: [instance('InService'), instance('OutOfService')] }])).toBe(FAST_REFRESH)
  expect(balancingRefresh([{ state: 'provisioning' }])).toBe(FAST_REFRESH)
  expect(balancingRefresh([{ targets: [{ id: 'i-1', port: 80, state: 'initial' }] }])).toBe(FAST_REFRESH)
})

test('what is at rest is read seldom', () => {
  expect(balancingRefresh([])).toBe(SLOW_REFRESH)
  expect(balancingRefresh([{ state: 'active', instances: [instance('InService')] }])).toBe(SLOW_REFRESH)
  expect(balancingRefresh([{ targets: [{ id: 'i-1', port: 80, state: 'healthy' }] }])).toBe(SLOW_REFRESH)
})
