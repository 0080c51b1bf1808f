import { CreateAccessKeyCommand, ListAccessKeysCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('ListAccessKeys', () => {
  test("lists the user's keys without their secrets", async () => {
    await using emulator = await testIam()
    const { accessKeyId } = await emulator.addUser(UserName)
    await emulator.addUser('bob')
    const { AccessKeyMetadata } = await emulator.iam.send(new ListAccessKeysCommand({ UserName }))
    expect(AccessKeyMetadata).toEqual([
      { UserName, AccessKeyId: accessKeyId, Status: 'Active', CreateDate: new Date('2026-01-02T03:04:05Z') },
    ])
  })

  test('the pages add up to the whole', async () => {
    await using emulator = await testIam()
    const { accessKeyId } = await emulator.addUser(UserName)
    const { AccessKey } = await emulator.iam.send(new CreateAccessKeyCommand({ UserName }))
    const first = await emulator.iam.send(new ListAccessKeysCommand({ UserName, MaxItems: 1 }))
    const second = await emulator.iam.send(new ListAccessKeysCommand({ UserName, MaxItems: 1, Marker: first.Marker }))
    const ids = [first, second].map(({ AccessKeyMetadata }) => AccessKeyMetadata![0]!.AccessKeyId)
    expect(ids).toEqual([accessKeyId, AccessKey!.AccessKeyId!].sort())
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
  })

  test('refuses an unknown user', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListAccessKeysCommand({ UserName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })
})
