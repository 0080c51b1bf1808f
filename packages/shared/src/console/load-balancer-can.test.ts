import { expect, test } from 'vitest'
import { loadBalancerCan } from './load-balancer-can.ts'

test('a load balancer with nothing behind it can be deleted', () => {
  expect(loadBalancerCan.delete({ instances: [] }, []).allowed).toBe(true)
  expect(loadBalancerCan.delete({}, [{ targets: [] }, {}]).allowed).toBe(true)
})

test('what is registered is counted, whether instances or targets', () => {
  expect(loadBalancerCan.delete({ instances: [{ instanceId: 'i-1', state: 'InService' }] }, [])).toMatchObject({
    reason: expect.stringContaining('1 target is') as string,
  })
  const target = { id: 'i-1', port: 80, state: 'healthy' }
  expect(loadBalancerCan.delete({}, [{ targets: [target] }, { targets: [target] }])).toMatchObject({
    reason: expect.stringContaining('2 targets are') as string,
  })
})
