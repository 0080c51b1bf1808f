import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  PutAccountSettingDefaultCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { createState } from '../../ecs/state/create-state.ts'
import { type TestIam, testIam } from '../test-iam.ts'
import { ecsAccessWithTags } from './ecs-tags.ts'

const caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:user/alice' }
const arn = (resource: string) => `arn:aws:ecs:us-east-1:123456789012:${resource}`
const team = (value: string) => [{ key: 'Team', value }]
const all = (Action: string | string[], Condition = {}) => ({ Effect: 'Allow', Action, Resource: '*', Condition })
const denied = { name: 'AccessDeniedException' }

/** The client of a user with these statements. */
async function aliceOf(emulator: TestIam, statements: object[]) {
  return emulator.as(await emulator.addUser('alice', statements)).ecs
}

describe('the tags that a resource has', () => {
  test('decide with aws:ResourceTag and ecs:ResourceTag alike', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'ours', tags: team('blue') }))
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'theirs', tags: team('red') }))
    const ecs = await aliceOf(emulator, [
      all('ecs:DescribeClusters', { StringEquals: { 'aws:ResourceTag/Team': 'blue' } }),
      all('ecs:DeleteCluster', { StringEquals: { 'ecs:ResourceTag/Team': 'blue' } }),
    ])
    await expect(ecs.send(new DescribeClustersCommand({ clusters: ['ours'] }))).resolves.toMatchObject({ failures: [] })
    await expect(ecs.send(new DescribeClustersCommand({ clusters: ['ours', 'theirs'] }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new DescribeClustersCommand({ clusters: ['none'] }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new DeleteClusterCommand({ cluster: 'theirs' }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new DeleteClusterCommand({ cluster: arn('cluster/ours') }))).resolves.toBeDefined()
  })

  test('of a task definition are those of the revision that the request means', async () => {
    await using emulator = await testIam()
    const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 10 }]
    const register = (tags: object[]) => new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions, tags })
    await emulator.ecs.send(register(team('blue')))
    await emulator.ecs.send(register(team('red')))
    const ecs = await aliceOf(emulator, [all('ecs:RunTask', { StringEquals: { 'aws:ResourceTag/Team': 'blue' } })])
    await expect(ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new RunTaskCommand({ taskDefinition: 'web:1' }))).rejects.toThrow('Cluster not found.')
  })
})

describe('the tags of a request', () => {
  test('decide with aws:RequestTag and aws:TagKeys, also when they are taken off', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'ours' }))
    const onlyTeam = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } }
    const ecs = await aliceOf(emulator, [
      all('ecs:TagResource', { StringEquals: { 'aws:RequestTag/Team': 'blue' } }),
      all('ecs:UntagResource', onlyTeam),
    ])
    const resourceArn = arn('cluster/ours')
    await expect(ecs.send(new TagResourceCommand({ resourceArn, tags: team('red') }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new TagResourceCommand({ resourceArn, tags: team('blue') }))).resolves.toBeDefined()
    await expect(ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['Stage'] }))).rejects.toMatchObject(denied)
    await expect(ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['Team'] }))).resolves.toBeDefined()
  })
})

describe('whoever makes something with tags', () => {
  test('must be allowed to tag it, too', async () => {
    await using emulator = await testIam()
    const ecs = await aliceOf(emulator, [
      all(['ecs:CreateCluster', 'ecs:RegisterTaskDefinition']),
      all('ecs:TagResource', { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } }),
    ])
    await expect(ecs.send(new CreateClusterCommand({ clusterName: 'plain' }))).resolves.toBeDefined()
    await expect(ecs.send(new CreateClusterCommand({ clusterName: 'ours', tags: team('blue') }))).rejects.toMatchObject({
      ...denied,
      message:
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:TagResource on resource: ' +
        'arn:aws:ecs:us-east-1:123456789012:cluster/ours because no identity-based policy allows the ecs:TagResource action',
    })
    const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 10 }]
    const register = new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions, tags: team('blue') })
    await expect(ecs.send(register)).resolves.toBeDefined()
  })

  test('needs it no more once the account has turned tagResourceAuthorization off', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new PutAccountSettingDefaultCommand({ name: 'tagResourceAuthorization', value: 'off' }))
    const ecs = await aliceOf(emulator, [all('ecs:CreateCluster')])
    await expect(ecs.send(new CreateClusterCommand({ tags: team('blue') }))).resolves.toBeDefined()
  })

  test.each([
    ['CreateService', { cluster: 'ours', serviceName: 'web' }, 'service/ours/web'],
    ['RegisterContainerInstance', {}, 'container-instance/default/*'],
    ['RegisterTaskDefinition', { family: 'web' }, 'task-definition/web:*'],
    ['RunTask', { taskDefinition: 'web' }, 'task/default/*'],
    ['StartTask', { cluster: 'ours', taskDefinition: 'web', containerInstances: ['1'] }, 'task/ours/*'],
  ])('with %s is asked about what it is going to be', (operation, input, resource) => {
    const state = createState({ ...caller, seed: 1, now: 0 })
    const accesses = ecsAccessWithTags(state, operation, { ...input, tags: team('blue') }, caller)
    expect(accesses.at(-1)).toEqual({
      action: 'ecs:TagResource',
      resource: arn(resource),
      conditions: { 'aws:tagkeys': ['Team'], 'aws:requesttag/team': 'blue', 'ecs:createaction': operation },
    })
    expect(ecsAccessWithTags(state, operation, input, caller).map(({ action }) => action)).not.toContain('ecs:TagResource')
  })
})
