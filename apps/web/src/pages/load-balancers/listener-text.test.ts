import { expect, test } from 'vitest'
import { listenerText } from './listener-text.ts'

test('a classic listener forwards to a port of the instances', () => {
  expect(listenerText({ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 8080 })).toBe(
    'HTTP 80 → HTTP 8080',
  )
})

test('a newer one forwards to target groups, or only redirects', () => {
  const arn = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067'
  expect(listenerText({ protocol: 'HTTPS', loadBalancerPort: 443, targetGroupArns: [arn] })).toBe('HTTPS 443 → web')
  expect(listenerText({ protocol: 'HTTP', loadBalancerPort: 80, targetGroupArns: [] })).toBe('HTTP 80')
})
