import { GetParametersCommand } from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import { testEc2 } from '../../ec2/test-ec2.ts'

test('tells which names there are not', async () => {
  await using emulator = await testEc2()
  const plain = '/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2'
  const { Parameters, InvalidParameters } = await emulator.ssm.send(new GetParametersCommand({ Names: [plain, '/other'] }))
  expect(Parameters).toMatchObject([{ Name: plain, Value: await emulator.image('amzn2-ami-hvm') }])
  expect(InvalidParameters).toEqual(['/other'])
})

test('takes ten names at most', async () => {
  await using emulator = await testEc2()
  const Names = Array.from({ length: 11 }, (_, index) => `/${index}`)
  await expect(emulator.ssm.send(new GetParametersCommand({ Names }))).rejects.toMatchObject({ name: 'ValidationException' })
})
