import { expect, test } from 'vitest'
import type { TaskDefinitionDocument } from '../task-definition.ts'
import { taskRules } from './task-rules.ts'

const problemsOf = (document: TaskDefinitionDocument) => [...taskRules(document)]
const messagesOf = (document: TaskDefinitionDocument) => problemsOf(document).map(({ message }) => message)

test('refuses a family with a dot', () => {
  expect(problemsOf({ family: 'my.app' })).toEqual([
    {
      path: ['family'],
      message: 'Use only letters, numbers, hyphens and underscores in the task definition name; take out “.”.',
    },
  ])
})

test('refuses two volumes of one name', () => {
  expect(messagesOf({ volumes: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] })).toEqual([
    'Volumes 1 and 3 are both named "a": rename one.',
  ])
})

test.each(['/ecs/webdata', 'C:\\data', '', undefined])('takes the source path %j', (sourcePath) => {
  expect(problemsOf({ volumes: [{ name: 'a', host: { sourcePath } }] })).toEqual([])
})

test('asks for a source path from the root', () => {
  expect(problemsOf({ volumes: [{ name: 'a', host: { sourcePath: 'data' } }] })).toEqual([
    {
      path: ['volumes', 0, 'host', 'sourcePath'],
      message: 'Volume "a": write host.sourcePath from the root, such as /ecs/webdata.',
    },
  ])
})

test('a volume has a source path or a driver, not both', () => {
  const volume = { name: 'a', host: { sourcePath: '/data' }, dockerVolumeConfiguration: { driver: 'local' } }
  expect(messagesOf({ volumes: [volume] })).toEqual(['Volume "a": keep either host.sourcePath or dockerVolumeConfiguration.'])
})

test('only a shared volume is created when it is missing', () => {
  const volume = (scope?: string) => ({ volumes: [{ name: 'a', dockerVolumeConfiguration: { autoprovision: true, scope } }] })
  expect(messagesOf(volume('shared'))).toEqual([])
  expect(messagesOf(volume())).toHaveLength(1)
})

test('takes ten placement constraints and not eleven', () => {
  const constraints = (length: number) => ({
    placementConstraints: Array.from({ length }, () => ({ type: 'memberOf', expression: 'x' })),
  })
  expect(messagesOf(constraints(10))).toEqual([])
  expect(messagesOf(constraints(11))).toEqual(['Keep 10 placement constraints or fewer; there are 11.'])
})
