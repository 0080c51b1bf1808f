import { CreateInstanceProfileCommand, paginateListInstanceProfiles } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('ListInstanceProfiles lists by name, below a path, and the pages add up to the whole', async () => {
  await using emulator = await testIam()
  for (const [InstanceProfileName, Path] of [
    ['c', '/ops/'],
    ['a', '/ops/'],
    ['b', '/ops/'],
    ['d', '/dev/'],
  ]) {
    await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Path }))
  }
  const pages: unknown[] = []
  for await (const page of paginateListInstanceProfiles({ client: emulator.iam, pageSize: 2 }, { PathPrefix: '/ops/' })) {
    pages.push(page.InstanceProfiles?.map((profile) => profile.InstanceProfileName))
  }
  expect(pages).toEqual([['a', 'b'], ['c']])
})
