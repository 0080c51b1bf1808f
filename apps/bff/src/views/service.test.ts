import { describe, expect, test } from 'vitest'
import { toServiceDetailView, toServiceView } from './service.ts'

const taskDefinition = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:3'
const service = {
  serviceArn: 'arn:aws:ecs:us-east-1:123456789012:service/payments/web',
  serviceName: 'web',
  clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 1,
  pendingCount: 1,
  launchType: 'EC2' as const,
  taskDefinition,
  createdAt: new Date(1_000),
  deployments: [
    { id: 'ecs-svc/1', status: 'PRIMARY', taskDefinition, desiredCount: 2, failedTasks: 4, createdAt: new Date(1_000) },
  ],
  events: [
    { id: 'b', createdAt: new Date(3_000), message: '(service web) has started 1 tasks: (task 2).' },
    { id: 'a', createdAt: new Date(2_000), message: '(service web) has started 1 tasks: (task 1).' },
  ],
}

describe('in a list', () => {
  test('a service shows its newest event only', () => {
    expect(toServiceView(service)).toEqual({
      name: 'web',
      arn: service.serviceArn,
      clusterName: 'payments',
      status: 'ACTIVE',
      schedulingStrategy: 'REPLICA',
      launchType: 'EC2',
      desiredCount: 2,
      runningCount: 1,
      pendingCount: 1,
      taskDefinition: 'web:3',
      taskDefinitionArn: taskDefinition,
      deployments: [
        {
          id: 'ecs-svc/1',
          status: 'PRIMARY',
          taskDefinition: 'web:3',
          taskDefinitionArn: taskDefinition,
          desiredCount: 2,
          runningCount: 0,
          pendingCount: 0,
          failedTasks: 4,
          createdAt: 1_000,
        },
      ],
      createdAt: 1_000,
      lastEvent: { id: 'b', createdAt: 3_000, message: '(service web) has started 1 tasks: (task 2).' },
    })
  })
})

describe('on its page', () => {
  test('a service shows all events, newest first', () => {
    expect(toServiceDetailView(service, 9).events.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test("percentages that ECS leaves out are ECS's defaults", () => {
    expect(toServiceDetailView(service, 9)).toMatchObject({ minimumHealthyPercent: 100, maximumPercent: 200 })
    expect(toServiceDetailView({ ...service, schedulingStrategy: 'DAEMON' }, 9)).toMatchObject({
      minimumHealthyPercent: 0,
      maximumPercent: 100,
    })
  })

  test('percentages of zero stay zero', () => {
    const deploymentConfiguration = { minimumHealthyPercent: 0, maximumPercent: 100 }
    expect(toServiceDetailView({ ...service, deploymentConfiguration }, 9)).toMatchObject(deploymentConfiguration)
  })
})
