import { describe, expect, test } from 'vitest'
import { emptyServiceForm, serviceProblems, toCreateServiceInput, withSchedulingStrategy } from './service-form.ts'

const form = { ...emptyServiceForm, cluster: 'payments', taskDefinition: 'web:3', serviceName: 'web', desiredCount: '2' }

describe('Create Service', () => {
  test('asks for a number of tasks with ECS’s default percentages', () => {
    expect(toCreateServiceInput(form)).toEqual({
      cluster: 'payments',
      taskDefinition: 'web:3',
      serviceName: 'web',
      schedulingStrategy: 'REPLICA',
      desiredCount: 2,
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: false, rollback: false },
      },
    })
  })

  test('asks for neither a number nor a strategy for a DAEMON service', () => {
    const daemon = withSchedulingStrategy({ ...form, placement: { ...form.placement, template: 'az-spread' } }, 'DAEMON')
    const input = toCreateServiceInput(daemon)
    expect(input).not.toHaveProperty('desiredCount')
    expect(input).not.toHaveProperty('placementStrategy')
    expect(input.deploymentConfiguration).toMatchObject({ minimumHealthyPercent: 0, maximumPercent: 100 })
  })

  test('asks for the load balancer that was added', () => {
    const attachment = { kind: 'classic' as const, target: 'web-lb', containerName: 'web', containerPort: 80 }
    const loadBalancing = { ...form.loadBalancing, attachments: [attachment] }
    expect(toCreateServiceInput({ ...form, loadBalancing })).toMatchObject({
      loadBalancers: [{ loadBalancerName: 'web-lb', containerName: 'web', containerPort: 80 }],
      role: 'ecsServiceRole',
    })
  })

  test('never asks for a rollback without the circuit breaker', () => {
    const deployment = { ...form.deployment, circuitBreaker: false, rollback: true }
    expect(toCreateServiceInput({ ...form, deployment }).deploymentConfiguration.deploymentCircuitBreaker).toEqual({
      enable: false,
      rollback: false,
    })
  })
})

describe('before sending', () => {
  const wrong = (changes: Partial<typeof form>) =>
    Object.entries(serviceProblems({ ...form, ...changes })).flatMap(([field, problem]) => (problem ? [field] : []))

  test('a filled-in form has no problem', () => {
    expect(wrong({})).toEqual([])
  })

  test('names what is missing', () => {
    expect(wrong({ serviceName: '', cluster: '', taskDefinition: '', desiredCount: '' })).toEqual([
      'taskDefinition',
      'cluster',
      'serviceName',
      'desiredCount',
    ])
  })

  test('100/100 could never deploy, and a maximum below the minimum is none', () => {
    expect(wrong({ deployment: { ...form.deployment, maximumPercent: '100' } })).toEqual(['deployment'])
    expect(wrong({ deployment: { ...form.deployment, minimumHealthyPercent: '120', maximumPercent: '110' } })).toEqual([
      'deployment',
    ])
  })
})
