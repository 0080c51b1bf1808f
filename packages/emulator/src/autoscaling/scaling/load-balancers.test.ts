import { SetDesiredCapacityCommand } from '@aws-sdk/client-auto-scaling'
import {
  CreateLoadBalancerCommand,
  DescribeInstanceHealthCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import {
  CreateTargetGroupCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

async function withLoadBalancer() {
  const emulator = await testAutoScaling()
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const options = { endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 }
  const [classic, elb] = [new ElasticLoadBalancingClient(options), new ElasticLoadBalancingV2Client(options)]
  await classic.send(
    new CreateLoadBalancerCommand({
      LoadBalancerName: 'front',
      Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
      Subnets: (await emulator.subnetIds()).slice(0, 3),
    }),
  )
  const statesOf = async () =>
    (await classic.send(new DescribeInstanceHealthCommand({ LoadBalancerName: 'front' }))).InstanceStates!
  return { ...emulator, classic, elb, statesOf }
}

describe('a group behind load balancers', () => {
  test('registers what comes into service, in target groups too', async () => {
    await using emulator = await withLoadBalancer()
    const target = { Name: 'web', Protocol: 'HTTP', Port: 80, VpcId: await emulator.defaultVpcId() } as const
    const { TargetGroups } = await emulator.elb.send(new CreateTargetGroupCommand(target))
    const TargetGroupArn = TargetGroups![0]!.TargetGroupArn!
    await emulator.createGroup({ DesiredCapacity: 1, LoadBalancerNames: ['front'], TargetGroupARNs: [TargetGroupArn] })
    await emulator.clock.advance(A_WHILE)
    const [machine] = await emulator.machines()
    expect(await emulator.statesOf()).toMatchObject([{ InstanceId: machine!.InstanceId }])
    const { TargetHealthDescriptions } = await emulator.elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }))
    expect(TargetHealthDescriptions).toMatchObject([{ Target: { Id: machine!.InstanceId, Port: 80 } }])
  })

  test('lets an instance finish before it terminates it', async () => {
    await using emulator = await withLoadBalancer()
    const { classic, clock } = emulator
    const LoadBalancerAttributes = { ConnectionDraining: { Enabled: true, Timeout: 120 } }
    await classic.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerName: 'front', LoadBalancerAttributes }))
    await emulator.createGroup({ DesiredCapacity: 1, LoadBalancerNames: ['front'] })
    await clock.advance(A_WHILE)
    await emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName: 'web', DesiredCapacity: 0 }))
    await clock.advance(60_000)
    const [machine] = await emulator.machines()
    expect((await emulator.activities())[0]).toMatchObject({
      StatusCode: 'WaitingForELBConnectionDraining',
      Description: `Terminating EC2 instance: ${machine!.InstanceId}`,
    })
    await clock.advance(A_WHILE)
    expect(await emulator.machines()).toEqual([])
    await clock.advance(A_WHILE)
    expect((await emulator.activities())[0]).toMatchObject({ StatusCode: 'Successful' })
    expect((await emulator.group())?.Instances).toEqual([])
  })

  test('replaces what fails there after its grace period, when its health check is ELB', async () => {
    await using emulator = await withLoadBalancer()
    // Nothing listens on port 80 of the plain image.
    await emulator.createGroup({
      DesiredCapacity: 1,
      LoadBalancerNames: ['front'],
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 600,
    })
    await emulator.clock.advance(9 * 60_000)
    const [machine] = await emulator.machines()
    expect(await emulator.statesOf()).toMatchObject([{ InstanceId: machine!.InstanceId, State: 'OutOfService' }])
    expect(await emulator.activities()).toHaveLength(1)
    await emulator.clock.advance(3 * 60_000)
    const causes = (await emulator.activities()).map(({ Cause = '' }) => Cause)
    expect(causes).toContainEqual(
      expect.stringMatching(/ an instance was taken out of service in response to an ELB system health check failure\.$/),
    )
    expect((await emulator.machines()).map(({ InstanceId }) => InstanceId)).not.toContain(machine!.InstanceId)
  })
})
