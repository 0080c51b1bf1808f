import { DescribeInstancesCommand, paginateDescribeInstances, RunInstancesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2, type TestEc2 } from '../test-ec2.ts'

const idsOf = async ({ ec2 }: TestEc2, Name: string, ...Values: string[]) => {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ Filters: [{ Name, Values }] }))
  return (Reservations ?? []).flatMap(({ Instances }) => Instances!.map(({ InstanceId }) => InstanceId!))
}

describe('DescribeInstances', () => {
  test('groups machines by the launch that made them', async () => {
    await using emulator = await testEc2()
    const ImageId = await emulator.image()
    await emulator.ec2.send(new RunInstancesCommand({ ImageId, MinCount: 2, MaxCount: 2 }))
    await emulator.launch()
    const { Reservations } = await emulator.ec2.send(new DescribeInstancesCommand({}))
    expect(Reservations!.map(({ Instances }) => Instances!.length)).toEqual([2, 1])
  })

  test('filters by state, zone, type and tag', async () => {
    await using emulator = await testEc2()
    const TagSpecifications = [{ ResourceType: 'instance' as const, Tags: [{ Key: 'team', Value: 'money' }] }]
    const { InstanceId: id = '', Placement } = await emulator.launch({ InstanceType: 'm5.large', TagSpecifications })
    await emulator.launch()
    expect(await idsOf(emulator, 'instance-type', 'm5.*')).toEqual([id])
    expect(await idsOf(emulator, 'tag:team', 'money')).toEqual([id])
    expect(await idsOf(emulator, 'tag-key', 'team')).toEqual([id])
    expect(await idsOf(emulator, 'availability-zone', Placement!.AvailabilityZone!)).toEqual([id])
    expect(await idsOf(emulator, 'instance-state-name', 'running')).toEqual([])
    expect(await idsOf(emulator, 'instance-state-name', 'pending')).toHaveLength(2)
  })

  test('the pages add up to the whole', async () => {
    await using emulator = await testEc2()
    await emulator.ec2.send(new RunInstancesCommand({ ImageId: await emulator.image(), MinCount: 12, MaxCount: 12 }))
    const sizes: number[] = []
    for await (const { Reservations } of paginateDescribeInstances({ client: emulator.ec2, pageSize: 5 }, {})) {
      sizes.push(Reservations!.flatMap(({ Instances }) => Instances!).length)
    }
    expect(sizes).toEqual([5, 5, 2])
  })

  test.each([
    [['i-0123456789abcdef0'], 'InvalidInstanceID.NotFound', "The instance ID 'i-0123456789abcdef0' does not exist"],
    [['i-01234567', 'i-89abcdef'], 'InvalidInstanceID.NotFound', "The instance IDs 'i-01234567, i-89abcdef' do not exist"],
    [['web'], 'InvalidInstanceID.Malformed', 'Invalid id: "web"'],
  ])('refuses %j', async (InstanceIds, name, message) => {
    await using emulator = await testEc2()
    await expect(emulator.ec2.send(new DescribeInstancesCommand({ InstanceIds }))).rejects.toMatchObject({ name, message })
  })
})
