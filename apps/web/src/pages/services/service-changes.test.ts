import { expect, test } from 'vitest'
import { changeProblems, changeTexts, deploymentOf, toServiceUpdate } from './service-changes.ts'

const service = {
  taskDefinition: 'web:3',
  desiredCount: 2,
  schedulingStrategy: 'REPLICA',
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: { enable: false, rollback: false },
}

test('what is set back to what it was changes nothing', () => {
  const changes = { taskDefinition: 'web:3', desiredCount: '2', deployment: deploymentOf(service), forceNewDeployment: false }
  expect(toServiceUpdate(service, changes)).toEqual({})
  expect(changeTexts(service, changes)).toEqual([])
})

test('sends only what is changed', () => {
  expect(toServiceUpdate(service, { taskDefinition: 'web:4', desiredCount: '2' })).toEqual({ taskDefinition: 'web:4' })
  expect(toServiceUpdate(service, { desiredCount: '0' })).toEqual({ desiredCount: 0 })
})

test('says what each change will do', () => {
  const deployment = { ...deploymentOf(service), minimumHealthyPercent: '50', circuitBreaker: true }
  expect(changeTexts(service, { taskDefinition: 'web:4', desiredCount: '3', deployment })).toEqual([
    'Task definition web:3 → web:4: a new deployment replaces every task.',
    'Number of tasks 2 → 3.',
    'Percentages 100/200 → 50/200.',
    'Deployment circuit breaker on.',
  ])
})

test('forcing a deployment replaces every task without another revision', () => {
  expect(changeTexts(service, { forceNewDeployment: true })).toEqual([
    'A new deployment of the same revision replaces every task.',
  ])
})

test('asks for a whole number of tasks', () => {
  expect(changeProblems(service, { desiredCount: '' }).desiredCount).toBeDefined()
  expect(changeProblems(service, {}).desiredCount).toBeUndefined()
})

test('changes the grace period of the load balancer’s health checks, empty being none', () => {
  const balanced = { ...service, healthCheckGracePeriodSeconds: 30 }
  expect(toServiceUpdate(balanced, { gracePeriod: '30' })).toEqual({})
  expect(toServiceUpdate(balanced, { gracePeriod: '' })).toEqual({ healthCheckGracePeriodSeconds: 0 })
  expect(changeTexts(balanced, { gracePeriod: '60' })).toEqual(['Health check grace period 30 s → 60 s.'])
  expect(changeProblems(balanced, { gracePeriod: 'soon' }).gracePeriod).toBeDefined()
})
