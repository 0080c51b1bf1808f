import { SetDesiredCapacityCommand, SetInstanceHealthCommand } from '@aws-sdk/client-auto-scaling'
import { DeleteLaunchTemplateCommand, StopInstancesCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2'
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

const setDesired = (DesiredCapacity: number) => new SetDesiredCapacityCommand({ AutoScalingGroupName: 'web', DesiredCapacity })
const lifecycles = (group?: { Instances?: { LifecycleState?: string }[] }) =>
  group?.Instances?.map(({ LifecycleState }) => LifecycleState)

describe('a group that grows', () => {
  test('says why, and how it went', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(3_000)
    const [begun] = await emulator.activities()
    const [machine] = await emulator.machines()
    expect(begun).toMatchObject({
      Description: `Launching a new EC2 instance: ${machine!.InstanceId}`,
      Cause:
        'At 2026-01-02T03:04:05Z a user request created an AutoScalingGroup changing the desired capacity from 0 to 1.  ' +
        'At 2026-01-02T03:04:08Z an instance was started in response to a difference between desired and actual capacity, ' +
        'increasing the capacity from 0 to 1.',
      StatusCode: 'PreInService',
      Progress: 30,
      Details: JSON.stringify({ 'Subnet ID': machine!.SubnetId, 'Availability Zone': 'us-east-1a' }),
    })
    await emulator.clock.advance(A_WHILE)
    const [over] = await emulator.activities()
    expect(over).toMatchObject({ ActivityId: begun!.ActivityId, StatusCode: 'Successful', Progress: 100 })
    expect(over!.EndTime!.getTime()).toBeGreaterThan(over!.StartTime!.getTime())
  })

  test('fills the zones that have fewest', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 2 })
    await emulator.clock.advance(A_WHILE)
    await emulator.autoScaling.send(setDesired(4))
    await emulator.clock.advance(A_WHILE)
    const zones = (await emulator.group())!.Instances!.map(({ AvailabilityZone }) => AvailabilityZone)
    expect(zones).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1a'])
  })

  test('acts in the name of the service-linked role', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    const LookupAttributes = [{ AttributeKey: 'EventName' as const, AttributeValue: 'RunInstances' }]
    const { Events } = await emulator.cloudtrail.send(new LookupEventsCommand({ LookupAttributes }))
    const { userIdentity } = JSON.parse(Events![0]!.CloudTrailEvent!) as { userIdentity: object }
    expect(userIdentity).toMatchObject({
      arn: 'arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling',
      invokedBy: 'autoscaling.amazonaws.com',
    })
  })
})

describe('a group that cannot launch', () => {
  test('keeps the refusal as a failed activity and tries again, later each time, until it can', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await emulator.ec2.send(new DeleteLaunchTemplateCommand({ LaunchTemplateName: 'web' }))
    await emulator.autoScaling.send(setDesired(2))
    await emulator.clock.advance(3_000)
    const [failed] = await emulator.activities()
    expect(failed).toMatchObject({
      StatusCode: 'Failed',
      Progress: 100,
      Description: expect.stringMatching(
        /^Launching a new EC2 instance\.  Status Reason: .* Launching EC2 instance failed\.$/,
      ) as string,
      StatusMessage: expect.stringMatching(/ Launching EC2 instance failed\.$/) as string,
    })
    const minutesOf = async () =>
      (await emulator.activities()).map(({ StartTime }) => (StartTime!.getTime() - failed!.StartTime!.getTime()) / 60_000)
    await emulator.clock.advance(10 * 60_000)
    expect(await minutesOf()).toEqual([7, 3, 1, 0])
  })

  test('tries at once when it is asked again', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await emulator.ec2.send(new DeleteLaunchTemplateCommand({ LaunchTemplateName: 'web' }))
    await emulator.autoScaling.send(setDesired(1))
    await emulator.clock.advance(5 * 60_000)
    const before = (await emulator.activities()).length
    await emulator.autoScaling.send(setDesired(2))
    await emulator.clock.advance(3_000)
    expect(await emulator.activities()).toHaveLength(before + 1)
  })
})

describe('a group whose instance is lost', () => {
  test.each([
    ['terminated', (InstanceIds: string[]) => new TerminateInstancesCommand({ InstanceIds })],
    ['stopped', (InstanceIds: string[]) => new StopInstancesCommand({ InstanceIds })],
  ])('replaces one that was %s', async (_how, command) => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 2 })
    await emulator.clock.advance(A_WHILE)
    const [lost, kept] = (await emulator.group())!.Instances!
    await emulator.ec2.send(command([lost!.InstanceId!]))
    await emulator.clock.advance(A_WHILE)
    await emulator.clock.advance(A_WHILE)
    const group = await emulator.group()
    expect(lifecycles(group)).toEqual(['InService', 'InService'])
    const ids = group!.Instances!.map(({ InstanceId }) => InstanceId)
    expect(ids).toContain(kept!.InstanceId)
    expect(ids).not.toContain(lost!.InstanceId)
    const causes = (await emulator.activities()).map(({ Cause = '' }) => Cause.replace(/^At \S+ /, ''))
    expect(causes.slice(0, 2)).toEqual([
      'an instance was launched in response to an unhealthy instance needing to be replaced.',
      'an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.',
    ])
  })

  test('replaces one that people call unhealthy', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    const [{ InstanceId } = {}] = (await emulator.group())!.Instances!
    await emulator.autoScaling.send(new SetInstanceHealthCommand({ InstanceId, HealthStatus: 'Unhealthy' }))
    expect((await emulator.group())!.Instances).toMatchObject([{ HealthStatus: 'Unhealthy', LifecycleState: 'InService' }])
    await emulator.clock.advance(5_000)
    expect(lifecycles(await emulator.group())).toEqual(['Terminating', 'Pending'])
    await emulator.clock.advance(A_WHILE)
    expect(await emulator.group()).toMatchObject({ Instances: [{ HealthStatus: 'Healthy' }] })
    expect(await emulator.machines()).not.toMatchObject([{ InstanceId }])
  })
})

describe('a group that shrinks', () => {
  test('takes one from the zone that has most, and says so', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 4 })
    await emulator.clock.advance(A_WHILE)
    const [oldestInA] = (await emulator.group())!.Instances!
    await emulator.autoScaling.send(setDesired(3))
    await emulator.clock.advance(3_000)
    const [activity] = await emulator.activities()
    expect(activity).toMatchObject({
      StatusCode: 'InProgress',
      Description: `Terminating EC2 instance: ${oldestInA!.InstanceId}`,
      Cause: expect.stringMatching(
        new RegExp(
          '^At \\S+ a user request explicitly set group desired capacity changing the desired capacity from 4 to 3\\.  ' +
            'At \\S+ an instance was taken out of service in response to a difference between desired and actual capacity, ' +
            `shrinking the capacity from 4 to 3\\.  At \\S+ instance ${oldestInA!.InstanceId} was selected for termination\\.$`,
        ),
      ) as string,
    })
    await emulator.clock.advance(A_WHILE)
    expect((await emulator.group())!.Instances!.map(({ AvailabilityZone }) => AvailabilityZone)).toEqual([
      'us-east-1b',
      'us-east-1c',
      'us-east-1a',
    ])
    expect((await emulator.activities())[0]).toMatchObject({ StatusCode: 'Successful' })
  })

  test('leaves protected instances alone', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 2, NewInstancesProtectedFromScaleIn: true })
    await emulator.clock.advance(A_WHILE)
    await emulator.autoScaling.send(setDesired(0))
    await emulator.clock.advance(A_WHILE)
    expect(lifecycles(await emulator.group())).toEqual(['InService', 'InService'])
  })
})
