import { expect, test } from 'vitest'
import { generatedName } from './workplace.ts'

test.each([
  ['web', 'Cluster', 255, 'web-Cluster-ABCDEFGHIJKL'],
  // 32 characters, 14 of them the end and two hyphens: the stack and the logical id share 18.
  ['my-very-long-stack-name', 'LoadBalancer', 32, 'my-very-l-LoadBalan-ABCDEFGHIJKL'],
  ['my-very-long-stack-name', 'Lb', 32, 'my-very-long-sta-Lb-ABCDEFGHIJKL'],
  ['web', 'ApplicationLoadBalancer', 32, 'web-ApplicationLoad-ABCDEFGHIJKL'],
  ['my-stack-x', 'LoadBalancer', 32, 'my-stack-LoadBalanc-ABCDEFGHIJKL'],
])('the name of %s and %s within %d characters is %s', (stack, logicalId, longest, name) => {
  expect(generatedName(stack, logicalId, 'ABCDEFGHIJKL', longest)).toBe(name)
  expect(name.length).toBeLessThanOrEqual(longest)
})
