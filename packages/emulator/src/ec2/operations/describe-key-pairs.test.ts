import { DescribeKeyPairsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('filters by name', async () => {
  await using emulator = await testEc2()
  for (const name of ['home', 'work']) await emulator.addKeyPair(name)
  const Filters = [{ Name: 'key-name', Values: ['w*'] }]
  const { KeyPairs } = await emulator.ec2.send(new DescribeKeyPairsCommand({ Filters }))
  expect(KeyPairs).toMatchObject([{ KeyName: 'work', CreateTime: new Date('2026-01-02T03:04:05Z') }])
})

test('refuses a name that there is not', async () => {
  await using emulator = await testEc2()
  await expect(emulator.ec2.send(new DescribeKeyPairsCommand({ KeyNames: ['home'] }))).rejects.toMatchObject({
    name: 'InvalidKeyPair.NotFound',
    message: "The key pair 'home' does not exist",
  })
})
