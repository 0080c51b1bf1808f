import { DeleteSubnetCommand, DescribeSubnetsCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a subnet goes when the last machine in it is terminated', async () => {
  await using emulator = await testEc2()
  const { SubnetId, InstanceId } = await emulator.launch()
  const remove = new DeleteSubnetCommand({ SubnetId })
  const refusal = { name: 'DependencyViolation', message: `The subnet '${SubnetId}' has dependencies and cannot be deleted.` }
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject(refusal)
  await emulator.ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId!] }))
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject(refusal)
  await emulator.clock.advance(60_000)
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(new DescribeSubnetsCommand({ SubnetIds: [SubnetId!] }))).rejects.toMatchObject({
    name: 'InvalidSubnetID.NotFound',
  })
})
