import { describe, expect, test } from 'vitest'
import {
  chosenSubnetIds,
  emptyLoadBalancerForm,
  type LoadBalancerFacts,
  newListener,
  toLoadBalancerOrder,
} from './load-balancer-form.ts'
import { loadBalancerProblems } from './load-balancer-problems.ts'

const subnet = (subnetId: string, zone: string, vpcId = 'vpc-1') => ({
  subnetId,
  vpcId,
  cidrBlock: '10.0.0.0/24',
  availabilityZone: zone,
  availableIpAddressCount: 251,
  mapPublicIpOnLaunch: true,
})
const facts: LoadBalancerFacts = {
  vpcs: [
    { vpcId: 'vpc-2', cidrBlock: '10.1.0.0/16', isDefault: false },
    { vpcId: 'vpc-1', cidrBlock: '10.0.0.0/16', isDefault: true },
  ],
  subnets: [
    subnet('a1', 'us-east-1a'),
    subnet('a2', 'us-east-1a'),
    subnet('b1', 'us-east-1b'),
    subnet('x1', 'us-east-1a', 'vpc-2'),
  ],
  names: ['old'],
  groupNames: ['default', 'used-clients', 'used-clients-2'],
}
const form = { ...emptyLoadBalancerForm, name: 'web' }
const wrong = (changes: Partial<typeof form>) =>
  loadBalancerProblems({ ...form, ...changes }, facts).map(({ step, field }) => `${step}: ${field}`)

describe('Create Load Balancer', () => {
  test('with no more than a name is the guide’s: HTTP 80 to 80, checked at /, in each zone of the default VPC', () => {
    expect(wrong({})).toEqual([])
    expect(toLoadBalancerOrder(form, facts)).toEqual({
      name: 'web',
      isInternal: false,
      vpcId: 'vpc-1',
      listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 80 }],
      healthCheck: {
        protocol: 'HTTP',
        port: 80,
        path: '/',
        timeoutSeconds: 5,
        intervalSeconds: 30,
        unhealthyThreshold: 2,
        healthyThreshold: 10,
      },
      subnetIds: ['a1', 'b1'],
      securityGroup: {
        create: { name: 'web-clients', description: 'Clients of the load balancer web', allowedCidr: '0.0.0.0/0' },
      },
    })
  })

  test.each(['', 'a_b', '-web', 'web-', 'x'.repeat(33), 'old'])('refuses the name “%s”', (name) => {
    expect(wrong({ name })).toEqual(['define: name'])
  })

  test('takes one subnet in each zone, of the chosen VPC', () => {
    expect(chosenSubnetIds({ ...form, vpcId: 'vpc-2' }, facts)).toEqual(['x1'])
    expect(wrong({ subnetIds: ['a1', 'a2'] })).toEqual(['subnets: subnetIds'])
    expect(wrong({ subnetIds: [] })).toEqual(['subnets: subnetIds'])
  })

  test('wants one listener on a port, and protocols of one layer', () => {
    expect(wrong({ listeners: [newListener, { ...newListener, instancePort: '8080' }] })).toEqual([
      'define: listeners.1.loadBalancerPort',
    ])
    expect(wrong({ listeners: [{ ...newListener, instanceProtocol: 'TCP' }] })).toEqual(['define: listeners.0.instanceProtocol'])
  })

  test('wants a certificate for HTTPS, and forgets it for HTTP', () => {
    const secure = {
      ...newListener,
      protocol: 'HTTPS' as const,
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
    }
    expect(wrong({ listeners: [{ ...secure, certificateArn: '' }] })).toEqual(['define: listeners.0.certificateArn'])
    expect(toLoadBalancerOrder({ ...form, listeners: [secure] }, facts).listeners[0]).toHaveProperty('certificateArn')
    expect(toLoadBalancerOrder({ ...form, listeners: [{ ...secure, protocol: 'HTTP' }] }, facts).listeners[0]).not.toHaveProperty(
      'certificateArn',
    )
  })

  test('a health check answers before the next one, and TCP has no path', () => {
    expect(wrong({ check: { ...form.check, timeout: '30' } })).toEqual(['health-check: check.timeout'])
    expect(wrong({ check: { ...form.check, path: 'index.html' } })).toEqual(['health-check: check.path'])
    expect(wrong({ check: { ...form.check, protocol: 'TCP', path: '' } })).toEqual([])
  })

  test('the new security group gets a name that the VPC does not have', () => {
    expect(toLoadBalancerOrder({ ...form, name: 'used' }, facts).securityGroup).toMatchObject({
      create: { name: 'used-clients-3' },
    })
    expect(wrong({ groupName: 'default' })).toEqual(['security-groups: groupName'])
  })

  test('existing security groups take the place of the new one', () => {
    expect(wrong({ groupChoice: 'choose' })).toEqual(['security-groups: securityGroupIds'])
    expect(toLoadBalancerOrder({ ...form, groupChoice: 'choose', securityGroupIds: ['sg-1'] }, facts).securityGroup).toEqual({
      groupIds: ['sg-1'],
    })
  })
})
