import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import { CreateKeyPairCommand, DescribeKeyPairsCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

describe('CreateKeyPair', () => {
  test('shows the private key once and nowhere else', async () => {
    await using emulator = await testEc2()
    const made = await emulator.ec2.send(new CreateKeyPairCommand({ KeyName: 'home' }))
    expect(made).toMatchObject({
      KeyName: 'home',
      KeyPairId: expect.stringMatching(/^key-[0-9a-f]{17}$/) as string,
      KeyMaterial: expect.stringMatching(/^-----BEGIN RSA PRIVATE KEY-----\n[^]*\n-----END RSA PRIVATE KEY-----$/) as string,
    })
    const { KeyPairs } = await emulator.ec2.send(new DescribeKeyPairsCommand({ IncludePublicKey: true }))
    expect(KeyPairs).toMatchObject([{ KeyName: 'home', KeyType: 'rsa', KeyFingerprint: made.KeyFingerprint }])
    const { Events } = await emulator.cloudtrail.send(new LookupEventsCommand({}))
    const told = JSON.stringify([KeyPairs, Events])
    expect(told).toContain('CreateKeyPair')
    expect(told).not.toContain('BEGIN RSA')
  })

  test('refuses a name that is taken', async () => {
    await using emulator = await testEc2()
    const make = new CreateKeyPairCommand({ KeyName: 'home', KeyType: 'ed25519' })
    await emulator.ec2.send(make)
    await expect(emulator.ec2.send(make)).rejects.toMatchObject({
      name: 'InvalidKeyPair.Duplicate',
      message: 'The keypair already exists',
    })
  })
})
