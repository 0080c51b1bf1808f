import { DeleteKeyPairCommand, DescribeKeyPairsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a key pair goes; one that there is not is no mistake', async () => {
  await using emulator = await testEc2()
  await emulator.addKeyPair('home')
  const remove = new DeleteKeyPairCommand({ KeyName: 'home' })
  expect(await emulator.ec2.send(remove)).toMatchObject({ Return: true })
  expect((await emulator.ec2.send(new DescribeKeyPairsCommand({}))).KeyPairs ?? []).toEqual([])
  expect(await emulator.ec2.send(remove)).toMatchObject({ Return: true })
})
