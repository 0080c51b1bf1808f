import { ListAccountSettingsCommand, PutAccountSettingCommand, type ListAccountSettingsRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { createState } from '../state/create-state.ts'
import { testCluster, type TestCluster } from '../test-cluster.ts'
import { listAccountSettings } from './list-account-settings.ts'

const list = ({ ecs }: TestCluster, request: ListAccountSettingsRequest = {}) => ecs.send(new ListAccountSettingsCommand(request))

test('lists what the caller has set, and nothing before', async () => {
  await using cluster = await testCluster()
  expect((await list(cluster)).settings).toEqual([])
  await cluster.ecs.send(new PutAccountSettingCommand({ name: 'taskLongArnFormat', value: 'disabled' }))
  expect((await list(cluster)).settings).toMatchObject([{ name: 'taskLongArnFormat', value: 'disabled' }])
})

test('lists what applies, with the defaults of ECS, ten at most on a page', async () => {
  await using cluster = await testCluster()
  const first = await list(cluster, { effectiveSettings: true })
  const second = await list(cluster, { effectiveSettings: true, nextToken: first.nextToken })
  expect(first.settings).toHaveLength(10)
  const all = [...first.settings!, ...second.settings!]
  expect(Object.fromEntries(all.map(({ name, value }) => [name, value]))).toMatchObject({
    serviceLongArnFormat: 'enabled',
    taskLongArnFormat: 'enabled',
    containerInstanceLongArnFormat: 'enabled',
    awsvpcTrunking: 'disabled',
    containerInsights: 'disabled',
    defaultLogDriverMode: 'non-blocking',
    fargateTaskRetirementWaitPeriod: '7',
  })
  expect(all.find(({ name }) => name === 'guardDutyActivate')).toMatchObject({ value: 'off', type: 'aws_managed' })
})

test('filters by name and value', async () => {
  await using cluster = await testCluster()
  const filter = { name: 'taskLongArnFormat', effectiveSettings: true } as const
  expect((await list(cluster, { ...filter, value: 'enabled' })).settings).toHaveLength(1)
  expect((await list(cluster, { ...filter, value: 'disabled' })).settings).toEqual([])
})

test('refuses a value without a name, and pages of more than ten', async () => {
  await using cluster = await testCluster()
  await expect(list(cluster, { value: 'enabled' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(list(cluster, { maxResults: 11 })).rejects.toThrow('maxResults must be between 1 and 10.')
})

test('shows a user the settings of others only if it is the root user', () => {
  const alice = 'arn:aws:iam::123456789012:user/alice'
  const caller = { account: '123456789012', region: 'us-east-1', arn: alice }
  const state = createState({ ...caller, seed: 1, now: 0 })
  expect(listAccountSettings(state, { principalArn: alice }, 0, caller).settings).toEqual([])
  const bob = alice.replace('alice', 'bob')
  expect(() => listAccountSettings(state, { principalArn: bob }, 0, caller)).toThrow(
    expect.objectContaining({ code: 'AccessDeniedException' }),
  )
})

test('gives a session of a role the settings of the role', () => {
  const role = 'arn:aws:iam::123456789012:role/deployer'
  const session = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:sts::123456789012:assumed-role/deployer/ci' }
  const state = createState({ ...session, seed: 1, now: 0 })
  state.accountSettings.set(role, new Map([['taskLongArnFormat', 'disabled']]))
  expect(listAccountSettings(state, {}, 0, session).settings).toMatchObject([{ value: 'disabled', principalArn: role }])
})
