import { describe, expect, test } from 'vitest'
import { stackNameOf } from './launch-names.ts'
import { toTemplate } from './launch-template.ts'
import { toPropertyNames } from './property-names.ts'
import { samplePlan } from './test-plan.ts'

/** Every name that a template refers to with Ref or Fn::GetAtt, or depends on. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === 'Ref') return [member as string]
    if (name === 'Fn::GetAtt') return [(member as string[])[0]!]
    if (name === 'DependsOn') return [member as string | string[]].flat()
    return referencesIn(member)
  })
}

describe('toTemplate', () => {
  test.each([
    ['a service behind a load balancer', samplePlan()],
    ['a service without one', samplePlan({}, { loadBalancer: undefined })],
    ['a key pair and a cluster that exists', samplePlan({ keyName: 'mine', clusterExists: true })],
    ['tasks that run once', { ...samplePlan(), schedule: { kind: 'run-once' as const, count: 1 } }],
  ])('refers only to what it has: %s', (_, plan) => {
    const template = toTemplate(plan)
    const known = [...Object.keys(template.Resources), ...Object.keys(template.Parameters)]
    expect(known).toEqual(expect.arrayContaining(referencesIn(template)))
  })

  test('opens the port of the instances to the load balancer alone, and the listener to the addresses allowed', () => {
    const { Resources } = toTemplate(samplePlan({ allowedCidr: '203.0.113.0/24' }))
    expect(Resources.InstanceSecurityGroup?.Properties?.SecurityGroupIngress).toEqual([
      {
        IpProtocol: 'tcp',
        FromPort: 80,
        ToPort: 80,
        SourceSecurityGroupId: { 'Fn::GetAtt': ['LoadBalancerSecurityGroup', 'GroupId'] },
      },
    ])
    expect(Resources.LoadBalancerSecurityGroup?.Properties?.SecurityGroupIngress).toEqual([
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: { Ref: 'AllowedCidr' } },
    ])
  })

  test('opens SSH only when there is a key pair', () => {
    const ports = (keyName?: string) =>
      toTemplate(samplePlan(keyName ? { keyName } : {})).Resources.InstanceSecurityGroup?.Properties?.SecurityGroupIngress
    expect(ports()).not.toContainEqual(expect.objectContaining({ FromPort: 22 }))
    expect(ports('mine')).toContainEqual(expect.objectContaining({ FromPort: 22, CidrIp: { Ref: 'AllowedCidr' } }))
  })

  test('leaves a cluster alone that exists already', () => {
    const { Resources } = toTemplate(samplePlan({ clusterExists: true, clusterName: 'shop' }))
    expect(Resources.Cluster).toBeUndefined()
    expect(Resources.Service?.Properties?.Cluster).toBe('shop')
  })

  test('has neither service nor load balancer for tasks that run once', () => {
    const template = toTemplate({ ...samplePlan(), schedule: { kind: 'run-once', count: 1 } })
    expect(Object.values(template.Resources).map(({ Type }) => Type)).not.toContain('AWS::ECS::Service')
    expect(template.Outputs).not.toHaveProperty('Url')
  })

  test('names the port of the listener in the address, but for port 80', () => {
    const urlOf = (listenerPort: number) =>
      toTemplate(
        samplePlan({}, { loadBalancer: { containerName: 'simple-app', containerPort: 80, listenerPort, pingPath: '/' } }),
      ).Outputs.Url?.Value
    expect(urlOf(80)).toEqual({ 'Fn::Sub': 'http://${LoadBalancer.DNSName}' })
    expect(urlOf(8080)).toEqual({ 'Fn::Sub': 'http://${LoadBalancer.DNSName}:8080' })
  })
})

test("members are spelt as CloudFormation's, but the keys of labels and options stay as they are", () => {
  const document = {
    family: 'a',
    containerDefinitions: [{ dockerLabels: { team: 'x' }, logConfiguration: { options: { 'max-size': '1m' } } }],
  }
  expect(toPropertyNames(document)).toEqual({
    Family: 'a',
    ContainerDefinitions: [{ DockerLabels: { team: 'x' }, LogConfiguration: { Options: { 'max-size': '1m' } } }],
  })
})

test('a stack has a name that CloudFormation takes', () => {
  expect(stackNameOf('my_shop-1')).toBe('Gantry-my-shop-1')
})
