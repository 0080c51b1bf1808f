import { GetParametersByPathCommand, paginateGetParametersByPath } from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import { testEc2 } from '../../ec2/test-ec2.ts'

const Path = '/aws/service/ecs/optimized-ami'

test('goes down only when it is told to, and the pages add up', async () => {
  await using emulator = await testEc2()
  const flat = await emulator.ssm.send(new GetParametersByPathCommand({ Path: `${Path}/amazon-linux-2023` }))
  expect(flat.Parameters?.map(({ Name }) => Name)).toEqual([`${Path}/amazon-linux-2023/recommended`])
  const names: string[] = []
  for await (const { Parameters } of paginateGetParametersByPath(
    { client: emulator.ssm, pageSize: 10 },
    { Path, Recursive: true },
  )) {
    names.push(...Parameters!.map(({ Name }) => Name!))
  }
  // Two images: each as JSON and by its six parts.
  expect(names).toHaveLength(14)
  expect(names).toEqual([...names].sort())
})

test('refuses a path that does not begin with a slash', async () => {
  await using emulator = await testEc2()
  await expect(emulator.ssm.send(new GetParametersByPathCommand({ Path: 'aws' }))).rejects.toMatchObject({
    name: 'ValidationException',
  })
})
