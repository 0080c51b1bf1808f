import { expect, test } from 'vitest'
import { serviceHealth } from './service-health.ts'
import type { DeploymentView, ServiceView } from './service.ts'

const primary: DeploymentView = {
  id: 'ecs-svc/2',
  status: 'PRIMARY',
  taskDefinition: 'web:9',
  taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:9',
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  failedTasks: 0,
  updatedAt: 1_000,
}
const steady = event('has reached a steady state.', 5_000)
const portTaken = event(
  'was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) is already using a port required by your task.',
)

function event(message: string, createdAt = 4_000) {
  return { id: message, createdAt, message: `(service web) ${message}` }
}

function service(changes: Partial<ServiceView> = {}, deployment: Partial<DeploymentView> = {}): ServiceView {
  const counts = { desiredCount: 2, runningCount: 2, pendingCount: 0, ...changes }
  return {
    name: 'web',
    arn: 'arn:aws:ecs:us-east-1:123456789012:service/default/web',
    clusterName: 'default',
    status: 'ACTIVE',
    schedulingStrategy: 'REPLICA',
    taskDefinition: 'web:9',
    taskDefinitionArn: primary.taskDefinitionArn,
    deployments: [{ ...primary, ...counts, ...deployment }],
    ...counts,
    ...changes,
  }
}
const old: DeploymentView = { ...primary, id: 'ecs-svc/1', status: 'ACTIVE', taskDefinition: 'web:8' }

test('steady since the steady state was reported, else since the deployment changed', () => {
  expect(serviceHealth(service({ lastEvent: steady }))).toEqual({ level: 'ok', text: 'steady', since: 5_000 })
  expect(serviceHealth(service({ lastEvent: event('has started 1 tasks: (task 1).') }))).toEqual({
    level: 'ok',
    text: 'steady',
    since: 1_000,
  })
})

test('says how many tasks are not placed, and why', () => {
  expect(serviceHealth(service({ runningCount: 1, lastProblem: portTaken }))).toEqual({
    level: 'problem',
    text: '1 of 2 not placed: a host port is taken',
  })
})

test('a placement problem is over when every task has a place', () => {
  expect(serviceHealth(service({ lastProblem: portTaken })).level).toBe('ok')
  expect(serviceHealth(service({ runningCount: 1, pendingCount: 1, lastProblem: portTaken })).level).toBe('changing')
})

test('sees a problem behind a later start', () => {
  const started = event('has started 1 tasks: (task 1).')
  expect(serviceHealth(service({ runningCount: 1, lastEvent: started, lastProblem: portTaken })).level).toBe('problem')
  expect(serviceHealth(service({ runningCount: 1, lastEvent: steady }))).toEqual({
    level: 'changing',
    text: 'starting, 1 of 2 running',
  })
})

test('counts the tasks of the new revision while it deploys', () => {
  const deploying = service({ deployments: [{ ...primary, desiredCount: 4, runningCount: 3 }, old] })
  expect(serviceHealth(deploying)).toEqual({ level: 'changing', text: 'deploying :9, 3 of 4 on the new revision' })
})

test('a new revision without a place is a problem although the old one still runs', () => {
  const deployments = [
    { ...primary, desiredCount: 2, runningCount: 1 },
    { ...old, runningCount: 1 },
  ]
  expect(serviceHealth(service({ deployments, lastProblem: portTaken }))).toEqual({
    level: 'problem',
    text: '1 of 2 not placed: a host port is taken',
  })
})

test('names the deployment that failed', () => {
  expect(serviceHealth(service({}, { rolloutState: 'FAILED' }))).toEqual({
    level: 'problem',
    text: 'the deployment of web:9 failed',
  })
})

test.each([
  ['is unable to consistently start tasks successfully.', '0 of 2 running: tasks keep failing to start'],
  ['operations are being throttled. Will try again later.', '0 of 2 running: calls are being throttled'],
])('(service web) %s', (message, text) => {
  expect(serviceHealth(service({ runningCount: 0, lastProblem: event(message) }))).toEqual({ level: 'problem', text })
})

test('percentages without room are a problem while two deployments are there', () => {
  const message = 'was unable to stop or start tasks during a deployment because of the service deployment configuration.'
  expect(serviceHealth(service({ deployments: [primary, old], lastProblem: event(message) }))).toEqual({
    level: 'problem',
    text: 'the percentages leave no room',
  })
  expect(serviceHealth(service({ lastProblem: event(message) })).level).toBe('ok')
})

test('failing health checks are a problem although the count is right', () => {
  const message = '(instance i-1) (port 80) is unhealthy in (target-group arn:aws:x) due to (reason Request timed out)'
  expect(serviceHealth(service({ lastProblem: event(message) }))).toEqual({ level: 'problem', text: 'health checks fail' })
})

test.each([
  [{ runningCount: 1 }, 'starting, 1 of 2 running'],
  [{ runningCount: 5 }, 'stopping 3 tasks'],
  [{ pendingCount: 1 }, 'starting 1 task'],
])('%j is on its way', (changes, text) => {
  expect(serviceHealth(service(changes))).toEqual({ level: 'changing', text })
})

test.each([
  [
    { desiredCount: 0, runningCount: 0 },
    { level: 'idle', text: 'scaled to zero' },
  ],
  [
    { desiredCount: 0, runningCount: 0, schedulingStrategy: 'DAEMON' },
    { level: 'idle', text: 'no container instance to run on' },
  ],
  [{ status: 'INACTIVE' }, { level: 'idle', text: 'deleted' }],
  [
    { status: 'DRAINING', runningCount: 1 },
    { level: 'changing', text: 'deleted, 1 task still running' },
  ],
])('%j', (changes, health) => {
  expect(serviceHealth(service(changes))).toEqual(health)
})
