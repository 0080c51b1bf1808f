import { DescribeInstanceTypesCommand, paginateDescribeInstanceTypes } from '@aws-sdk/client-ec2'
import { instanceTypes } from '@gantry/shared/ecs/instance-types'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('tells cores and memory of a type', async () => {
  await using emulator = await testEc2()
  const { InstanceTypes } = await emulator.ec2.send(new DescribeInstanceTypesCommand({ InstanceTypes: ['m5.large'] }))
  expect(InstanceTypes).toMatchObject([
    { InstanceType: 'm5.large', VCpuInfo: { DefaultVCpus: 2 }, MemoryInfo: { SizeInMiB: 8192 }, CurrentGeneration: true },
  ])
})

test('the pages add up to the whole, and filters take their part', async () => {
  await using emulator = await testEc2()
  const names: string[] = []
  for await (const { InstanceTypes } of paginateDescribeInstanceTypes({ client: emulator.ec2, pageSize: 20 }, {})) {
    names.push(...InstanceTypes!.map(({ InstanceType }) => InstanceType!))
  }
  expect(names).toEqual(instanceTypes.map(({ instanceType }) => instanceType))
  const Filters = [{ Name: 'current-generation', Values: ['false'] }]
  const { InstanceTypes } = await emulator.ec2.send(new DescribeInstanceTypesCommand({ Filters }))
  expect(InstanceTypes!.every(({ InstanceType }) => /^[mcrg][23]\./.test(InstanceType!))).toBe(true)
})

test('refuses a type that it does not know', async () => {
  await using emulator = await testEc2()
  const InstanceTypes = ['m1.small' as const]
  await expect(emulator.ec2.send(new DescribeInstanceTypesCommand({ InstanceTypes }))).rejects.toMatchObject({
    name: 'InvalidInstanceType',
    message: 'The following supplied instance types do not exist: [m1.small]',
  })
})
