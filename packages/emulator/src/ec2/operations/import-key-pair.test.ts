import { DescribeKeyPairsCommand, ImportKeyPairCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

const text = `ssh-ed25519 ${Buffer.concat([
  Buffer.from([0, 0, 0, 11]),
  Buffer.from('ssh-ed25519'),
  Buffer.from([0, 0, 0, 32]),
  Buffer.alloc(32, 7),
]).toString('base64')}`

test('keeps a public key', async () => {
  await using emulator = await testEc2()
  const PublicKeyMaterial = Buffer.from(text)
  const { KeyFingerprint } = await emulator.ec2.send(new ImportKeyPairCommand({ KeyName: 'home', PublicKeyMaterial }))
  const { KeyPairs } = await emulator.ec2.send(new DescribeKeyPairsCommand({ KeyNames: ['home'], IncludePublicKey: true }))
  expect(KeyPairs).toMatchObject([{ KeyType: 'ed25519', KeyFingerprint, PublicKey: text }])
})

test('refuses what is no key', async () => {
  await using emulator = await testEc2()
  const PublicKeyMaterial = Buffer.from('hello')
  await expect(emulator.ec2.send(new ImportKeyPairCommand({ KeyName: 'home', PublicKeyMaterial }))).rejects.toMatchObject({
    name: 'InvalidKey.Format',
  })
})
