import {
  CreateClusterCommand,
  ListAccountSettingsCommand,
  PutAccountSettingCommand,
  PutAccountSettingDefaultCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

test('sets the value of everybody who has none of their own', async () => {
  await using cluster = await testCluster()
  const [alice, bob] = ['alice', 'bob'].map((name) => `arn:aws:iam::123456789012:user/${name}`)
  await cluster.ecs.send(new PutAccountSettingCommand({ name: 'taskLongArnFormat', value: 'enabled', principalArn: alice }))
  const { setting } = await cluster.ecs.send(
    new PutAccountSettingDefaultCommand({ name: 'taskLongArnFormat', value: 'disabled' }),
  )
  expect(setting).toMatchObject({ value: 'disabled', principalArn: 'arn:aws:iam::123456789012:root' })
  const valueFor = async (principalArn?: string) => {
    const { settings } = await cluster.ecs.send(
      new ListAccountSettingsCommand({ name: 'taskLongArnFormat', principalArn, effectiveSettings: true }),
    )
    return settings?.[0]?.value
  }
  expect([await valueFor(alice), await valueFor(bob)]).toEqual(['enabled', 'disabled'])
})

test('later: new clusters have Container Insights as the account says', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new PutAccountSettingDefaultCommand({ name: 'containerInsights', value: 'enabled' }))
  const created = await cluster.ecs.send(new CreateClusterCommand({}))
  expect(created.cluster?.settings).toEqual([{ name: 'containerInsights', value: 'enabled' }])
})

test('refuses a value that the setting does not take', async () => {
  await using cluster = await testCluster()
  await expect(
    cluster.ecs.send(new PutAccountSettingDefaultCommand({ name: 'fargateTaskRetirementWaitPeriod', value: '3' })),
  ).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: "The value of fargateTaskRetirementWaitPeriod should be one of [0,7,14], but was '3'.",
  })
})
