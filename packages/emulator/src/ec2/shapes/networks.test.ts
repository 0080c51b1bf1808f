import { expect, test } from 'vitest'
import { privateDnsName, publicDnsName } from './dns.ts'
import { zoneIdOf } from './networks.ts'

// Source: "Availability Zones" in the Amazon EC2 User Guide.
test.each([
  ['us-east-1a', 'use1-az1'],
  ['us-west-2d', 'usw2-az4'],
  ['eu-central-1b', 'euc1-az2'],
  ['ap-northeast-1c', 'apne1-az3'],
  ['ap-southeast-2a', 'apse2-az1'],
  ['us-gov-west-1a', 'usgw1-az1'],
])('the id of the zone %s is %s', (zone, id) => {
  expect(zoneIdOf(zone)).toBe(id)
})

// Source: "Amazon EC2 instance hostname types" in the Amazon EC2 User Guide.
test('names of machines tell their addresses and their Region', () => {
  expect(publicDnsName('us-east-1', '198.18.0.7')).toBe('ec2-198-18-0-7.compute-1.amazonaws.com')
  expect(publicDnsName('eu-west-1', '198.18.0.7')).toBe('ec2-198-18-0-7.eu-west-1.compute.amazonaws.com')
  expect(privateDnsName('us-east-1', '172.31.0.7')).toBe('ip-172-31-0-7.ec2.internal')
  expect(privateDnsName('eu-west-1', '172.31.0.7')).toBe('ip-172-31-0-7.eu-west-1.compute.internal')
})
