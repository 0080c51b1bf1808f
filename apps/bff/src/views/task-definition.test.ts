import { MASKED } from '@gantry/shared/console/task-definition'
import { describe, expect, test } from 'vitest'
import { toDocument, toFamilyViews, toRevisionView, toTaskDefinitionView } from './task-definition.ts'

const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}`

const taskDefinition = {
  taskDefinitionArn: arn('web:3'),
  family: 'web',
  revision: 3,
  status: 'ACTIVE' as const,
  requiresAttributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18' }],
  compatibilities: ['EC2' as const],
  registeredAt: new Date(1_000),
  registeredBy: 'arn:aws:iam::123456789012:root',
  networkMode: 'bridge' as const,
  containerDefinitions: [{ name: 'app', image: 'web', memory: 64, environment: [{ name: 'API_KEY', value: 's3cret' }] }],
}

test('the document is what a person wrote, without what ECS added', () => {
  expect(toDocument(taskDefinition, [{ key: 'team', value: 'payments' }])).toEqual({
    family: 'web',
    networkMode: 'bridge',
    containerDefinitions: taskDefinition.containerDefinitions,
    tags: [{ key: 'team', value: 'payments' }],
  })
})

test('a revision is shown with its secrets hidden, and says so', () => {
  const view = toTaskDefinitionView(taskDefinition, [])
  expect(view).toMatchObject({ family: 'web', revision: 3, registeredAt: 1_000, compatibilities: ['EC2'], masked: true })
  expect(view.document.containerDefinitions?.[0]?.environment).toEqual([{ name: 'API_KEY', value: MASKED }])
})

test('a revision is told from its ARN', () => {
  expect(toRevisionView(arn('web:12'), 'INACTIVE')).toEqual({
    family: 'web',
    revision: 12,
    arn: arn('web:12'),
    status: 'INACTIVE',
  })
})

describe('families', () => {
  test('have their latest revision by number, not by order or spelling', () => {
    expect(toFamilyViews([arn('web:9'), arn('web:10'), arn('web:2')], [])).toEqual([
      { family: 'web', latestRevision: 10, status: 'ACTIVE' },
    ])
  })

  test('come by name, those without an ACTIVE revision among them', () => {
    expect(toFamilyViews([arn('web:1'), arn('app:1')], ['old'])).toEqual([
      { family: 'app', latestRevision: 1, status: 'ACTIVE' },
      { family: 'old', status: 'INACTIVE' },
      { family: 'web', latestRevision: 1, status: 'ACTIVE' },
    ])
  })
})
