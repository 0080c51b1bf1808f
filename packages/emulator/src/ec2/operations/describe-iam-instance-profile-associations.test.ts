import { DescribeIamInstanceProfileAssociationsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists the machines that have a role', async () => {
  await using emulator = await testEc2()
  await emulator.addInstanceRole()
  await emulator.launch()
  const { InstanceId } = await emulator.launch({ IamInstanceProfile: { Name: 'ecsInstanceRole' } })
  const { IamInstanceProfileAssociations } = await emulator.ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
  expect(IamInstanceProfileAssociations).toMatchObject([
    { InstanceId, IamInstanceProfile: { Id: expect.stringMatching(/^AIPA/) as string }, State: 'associated' },
  ])
})
