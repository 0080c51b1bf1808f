import { CreateInternetGatewayCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('makes a gateway that is attached to nothing, five in a Region at most', async () => {
  await using emulator = await testEc2()
  const make = new CreateInternetGatewayCommand({})
  const { InternetGateway } = await emulator.ec2.send(make)
  expect(InternetGateway).toMatchObject({
    InternetGatewayId: expect.stringMatching(/^igw-[0-9a-f]{17}$/) as string,
    OwnerId: '123456789012',
  })
  expect(InternetGateway?.Attachments ?? []).toEqual([])
  for (let count = 2; count < 5; count++) await emulator.ec2.send(make)
  await expect(emulator.ec2.send(make)).rejects.toMatchObject({ name: 'InternetGatewayLimitExceeded' })
})
