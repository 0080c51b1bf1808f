import {
  DeleteAccountSettingCommand,
  ListAccountSettingsCommand,
  PutAccountSettingCommand,
  PutAccountSettingDefaultCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

test('takes back what a principal has set; then the account decides', async () => {
  await using cluster = await testCluster()
  const principalArn = 'arn:aws:iam::123456789012:user/alice'
  const name = 'serviceLongArnFormat'
  await cluster.ecs.send(new PutAccountSettingDefaultCommand({ name, value: 'disabled' }))
  await cluster.ecs.send(new PutAccountSettingCommand({ name, value: 'enabled', principalArn }))
  const { setting } = await cluster.ecs.send(new DeleteAccountSettingCommand({ name, principalArn }))
  expect(setting).toMatchObject({ name, value: 'disabled', principalArn })
  const { settings } = await cluster.ecs.send(new ListAccountSettingsCommand({ principalArn }))
  expect(settings).toEqual([])
})

test('takes back what nobody has set without a word', async () => {
  await using cluster = await testCluster()
  const { setting } = await cluster.ecs.send(new DeleteAccountSettingCommand({ name: 'taskLongArnFormat' }))
  expect(setting?.value).toBe('enabled')
})
