import { describe, expect, test } from 'vitest'
import { isCidr, launchProblems } from './launch-problems.ts'
import { samplePlan } from './test-plan.ts'

describe('launchProblems', () => {
  test('has nothing against the sample of the guide', () => {
    expect(launchProblems(samplePlan())).toEqual([])
  })

  test('wants an instance for each task that fixes a host port', () => {
    expect(launchProblems(samplePlan({ instanceCount: 1 }))).toEqual([
      { step: 'cluster', field: 'instanceCount', message: expect.stringContaining('at least 2') as string },
    ])
    expect(launchProblems(samplePlan({ instanceCount: 1 }, { desiredCount: 1 }))).toEqual([])
  })

  test('wants a load balancer to forward to a port that the task definition fixes', () => {
    const loadBalancer = { containerName: 'busybox', containerPort: 80, listenerPort: 80, pingPath: '/' }
    expect(launchProblems(samplePlan({}, { loadBalancer }))).toEqual([
      { step: 'schedule', field: 'loadBalancer', message: expect.stringContaining('busybox:80') as string },
    ])
  })

  test.each([
    ['schedule', 'serviceName', samplePlan({}, { serviceName: 'a b' })],
    ['schedule', 'desiredCount', samplePlan({}, { desiredCount: 0 })],
    ['cluster', 'clusterName', samplePlan({ clusterName: '' })],
    ['cluster', 'clusterName', samplePlan({ clusterName: 'x'.repeat(101) })],
    ['cluster', 'instanceType', samplePlan({ instanceType: 't9.huge' })],
    ['cluster', 'allowedCidr', samplePlan({ allowedCidr: 'everybody' })],
    [
      'task-definition',
      'networkMode',
      { ...samplePlan(), taskDefinition: { ...samplePlan().taskDefinition, networkMode: 'awsvpc' } },
    ],
  ] as const)('in the step %s, says what is wrong with %s', (step, field, plan) => {
    expect(launchProblems(plan)).toContainEqual(expect.objectContaining({ step, field }))
  })
})

test.each([
  ['0.0.0.0/0', true],
  ['203.0.113.0/24', true],
  ['203.0.113.7/32', true],
  ['203.0.113.7/24', false],
  ['256.0.0.0/8', false],
  ['10.0.0.0/33', false],
  ['10.0.0.0', false],
])('%s is a block of addresses: %s', (text, expected) => {
  expect(isCidr(text)).toBe(expected)
})
