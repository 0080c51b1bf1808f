import { DescribeImagesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test("finds Amazon's ECS-optimized images by name", async () => {
  await using emulator = await testEc2()
  const Filters = [{ Name: 'name', Values: ['*ecs*'] }]
  const { Images } = await emulator.ec2.send(new DescribeImagesCommand({ Owners: ['amazon'], Filters }))
  expect(Images!.map(({ Name }) => Name)).toEqual([
    expect.stringMatching(/^amzn2-ami-ecs-hvm-/),
    expect.stringMatching(/^al2023-ami-ecs-hvm-/),
    'amzn-ami-2015.03.b-amazon-ecs-optimized',
    'amzn-ami-2014.09.1-amazon-ecs-optimized-preview3',
  ])
  expect(Images![2]).toMatchObject({ ImageId: 'ami-d0b9acb8', ImageOwnerAlias: 'amazon', State: 'available' })
})

test('nobody has images of their own', async () => {
  await using emulator = await testEc2()
  const { Images } = await emulator.ec2.send(new DescribeImagesCommand({ Owners: ['self'] }))
  expect(Images ?? []).toEqual([])
})

test('refuses an id that there is not', async () => {
  await using emulator = await testEc2()
  await expect(emulator.ec2.send(new DescribeImagesCommand({ ImageIds: ['ami-12345678'] }))).rejects.toMatchObject({
    name: 'InvalidAMIID.NotFound',
    message: "The image id '[ami-12345678]' does not exist",
  })
})
