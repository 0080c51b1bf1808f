import { MASKED } from '@gantry/shared/console/task-definition'
import { expect, test } from 'vitest'
import { toTaskDetailView, toTaskView } from './task.ts'

const task = {
  taskArn: 'arn:aws:ecs:us-east-1:123456789012:task/payments/00112233445566778899aabbccddeeff',
  clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
  taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:3',
  containerInstanceArn: 'arn:aws:ecs:us-east-1:123456789012:container-instance/payments/ffeeddccbbaa99887766554433221100',
  lastStatus: 'STOPPED',
  desiredStatus: 'STOPPED',
  group: 'service:web',
  startedBy: 'ecs-svc/1',
  createdAt: new Date(1_000),
  startedAt: new Date(4_000),
  pullStartedAt: new Date(2_000),
  pullStoppedAt: new Date(2_000),
  stoppedAt: new Date(9_000),
  containers: [
    {
      name: 'app',
      lastStatus: 'STOPPED',
      exitCode: 137,
      networkBindings: [{ bindIP: '0.0.0.0', containerPort: 80, hostPort: 49153, protocol: 'tcp' as const }],
    },
  ],
  overrides: { containerOverrides: [{ name: 'app', command: ['sh'], environment: [{ name: 'DB_PASSWORD', value: 's3cret' }] }] },
}

test('a task names its service, instance and revision', () => {
  expect(toTaskView(task)).toMatchObject({
    id: '00112233445566778899aabbccddeeff',
    clusterName: 'payments',
    taskDefinition: 'web:3',
    containerInstanceId: 'ffeeddccbbaa99887766554433221100',
    serviceName: 'web',
    containers: [{ name: 'app', exitCode: 137, networkBindings: [{ containerPort: 80, hostPort: 49153 }] }],
  })
})

test('a task of a family belongs to no service', () => {
  expect(toTaskView({ ...task, group: 'family:web' })).not.toHaveProperty('serviceName')
})

test('the timeline tells what happened in the order in which it happened', () => {
  expect(toTaskDetailView(task, 9).timeline).toEqual([
    { at: 1_000, what: 'createdAt' },
    { at: 2_000, what: 'pullStartedAt' },
    { at: 2_000, what: 'pullStoppedAt' },
    { at: 4_000, what: 'startedAt' },
    { at: 9_000, what: 'stoppedAt' },
  ])
})

test('secrets in overrides are hidden, in the view and in its JSON', () => {
  const view = toTaskDetailView(task, 9)
  expect(view.overrides.containerOverrides).toEqual([
    { name: 'app', command: ['sh'], environment: [{ name: 'DB_PASSWORD', value: MASKED }] },
  ])
  expect(JSON.stringify(view)).not.toContain('s3cret')
})
