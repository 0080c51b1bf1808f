import { expect, test } from 'vitest'
import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { referenceRules } from './reference-rules.ts'

const mysql: ContainerDefinition = { name: 'mysql' }
const problemsOf = (web: ContainerDefinition, other = mysql, task: TaskDefinitionDocument = {}) => [
  ...referenceRules({ ...task, containerDefinitions: [{ name: 'web', ...web }, other] }),
]
const messagesOf = (...of: Parameters<typeof problemsOf>) => problemsOf(...of).map(({ message }) => message)

test.each(['mysql', 'mysql:db'])('takes the link %s', (link) => {
  expect(problemsOf({ links: [link] })).toEqual([])
})

test('a link names a container of the task', () => {
  expect(problemsOf({ links: ['postgres:db'] })).toEqual([
    {
      path: ['containerDefinitions', 0, 'links', 0],
      message: 'Container "web" is linked to "postgres", which is not a container of this task definition: choose mysql.',
    },
  ])
})

test('a container is not linked to itself', () => {
  expect(messagesOf({ links: ['web'] })).toEqual(['Container "web" is linked to itself: name another container.'])
})

test.each(['', ':db', 'mysql:', 'a:b:c'])('refuses %j as a link', (link) => {
  expect(messagesOf({ links: [link] })).toEqual(['Container "web": write the link as name or name:alias, such as mysql:db.'])
})

test.each(['host', 'awsvpc', 'none'])('in %s mode there are no links', (networkMode) => {
  expect(messagesOf({ links: ['mysql'] }, mysql, { networkMode })[0]).toMatch(
    /remove the links; they need the network mode bridge/,
  )
})

test('volumesFrom names another container', () => {
  expect(problemsOf({ volumesFrom: [{ sourceContainer: 'mysql' }] })).toEqual([])
  expect(messagesOf({ volumesFrom: [{ sourceContainer: 'web' }] })).toEqual([
    'Container "web" mounts the volumes of itself: name another container.',
  ])
  expect(messagesOf({ volumesFrom: [{ sourceContainer: 'gone' }] })[0]).toMatch(
    /mounts the volumes of "gone", which is not a container/,
  )
})

test('a mount point names a volume and a path from the root', () => {
  const task = { volumes: [{ name: 'data' }] }
  const mount = (sourceVolume: string, containerPath: string) =>
    messagesOf({ mountPoints: [{ sourceVolume, containerPath }] }, mysql, task)
  expect(mount('data', '/data')).toEqual([])
  expect(mount('date', '/data')[0]).toMatch(/^Container "web" mounts "date", which is not a volume/)
  expect(mount('data', 'data')).toEqual(['Container "web": write containerPath from the root, such as /var/www/my-vol.'])
})

test('two volumes are not mounted at one path', () => {
  const mountPoints = ['a', 'b'].map((sourceVolume) => ({ sourceVolume, containerPath: '/data' }))
  const problems = problemsOf({ mountPoints }, mysql, { volumes: [{ name: 'a' }, { name: 'b' }] })
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['containerDefinitions.0.mountPoints.1.containerPath'])
})

test('waiting until a container is healthy needs a health check there', () => {
  const dependsOn = [{ containerName: 'mysql', condition: 'HEALTHY' }]
  expect(messagesOf({ dependsOn })[0]).toMatch(/give that container a health check, or choose START\.$/)
  expect(messagesOf({ dependsOn }, { ...mysql, healthCheck: { command: ['CMD', 'true'] } })).toEqual([])
})

test.each(['COMPLETE', 'SUCCESS'])('a container that others wait for to %s is not essential', (condition) => {
  const dependsOn = [{ containerName: 'mysql', condition }]
  expect(messagesOf({ dependsOn })[0]).toMatch(/mark that container as not essential\.$/)
  expect(messagesOf({ dependsOn }, { ...mysql, essential: false })).toEqual([])
})

test('depending on a container that is not there is told once', () => {
  expect(messagesOf({ dependsOn: [{ containerName: 'gone', condition: 'HEALTHY' }] })).toEqual([
    'Container "web" depends on "gone", which is not a container of this task definition: choose mysql.',
  ])
})
