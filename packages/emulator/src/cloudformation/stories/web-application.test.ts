import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeAutoScalingGroupsCommand, AutoScalingClient } from '@aws-sdk/client-auto-scaling'
import {
  DeleteStackCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import {
  CreateSecurityGroupCommand,
  DeleteSecurityGroupCommand,
  DescribeInstancesCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
import { CreateClusterCommand, DescribeClustersCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs'
import { DescribeInstanceHealthCommand, ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing'
import { DescribeTargetHealthCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { ListRolesCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { type TestCloudFormation, testCloudFormation } from '../test-cloud-formation.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const template = read('web-application.yaml')
const options = ({ url }: TestCloudFormation) => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const acknowledged = { Capabilities: ['CAPABILITY_IAM' as const] }

async function physicalId({ cloudFormation }: TestCloudFormation, LogicalResourceId: string): Promise<string> {
  const command = new DescribeStackResourceCommand({ StackName: 'web', LogicalResourceId })
  return (await cloudFormation.send(command)).StackResourceDetail!.PhysicalResourceId!
}

const look = async ({ ecs }: TestCloudFormation) =>
  (await ecs.send(new DescribeServicesCommand({ cluster: 'web-cluster', services: ['sample-webapp'] }))).services![0]!

/** How many there are of what costs or counts: VPCs, machines that run, roles. */
async function leftovers(emulator: TestCloudFormation) {
  const ec2 = new EC2Client(options(emulator))
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}))
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({}))
  const machines = Reservations!.flatMap(({ Instances }) => Instances!).filter(({ State }) => State!.Name !== 'terminated')
  const { Roles } = await emulator.iam.send(new ListRolesCommand({ PathPrefix: '/' }))
  const made = Roles!.filter(({ Path }) => !Path!.startsWith('/aws-service-role/'))
  return { vpcs: Vpcs!.length, machines: machines.length, roles: made.length }
}

describe('a web application', () => {
  test('comes up behind its load balancer, and goes without a trace', async () => {
    await using emulator = await testCloudFormation()
    const before = await leftovers(emulator)
    const id = await emulator.createStack(template, acknowledged)
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
    const { Stacks } = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))
    expect(Stacks![0]!.Outputs![0]!.OutputValue).toMatch(
      /^http:\/\/web-Balancer-[A-Z0-9]{12}-\d+\.us-east-1\.elb\.amazonaws\.com$/,
    )
    expect(await look(emulator)).toMatchObject({ runningCount: 2, pendingCount: 0 })
    const elb = new ElasticLoadBalancingClient(options(emulator))
    const LoadBalancerName = await physicalId(emulator, 'Balancer')
    await emulator.clock.advance(120_000)
    const { InstanceStates } = await elb.send(new DescribeInstanceHealthCommand({ LoadBalancerName }))
    expect(InstanceStates!.map(({ State }) => State)).toEqual(['InService', 'InService'])

    await emulator.cloudFormation.send(new DeleteStackCommand({ StackName: 'web' }))
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect(await leftovers(emulator)).toEqual(before)
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['web-cluster'] }))
    expect(clusters![0]!.status).toBe('INACTIVE')
  })

  test('comes up behind an application load balancer, too', async () => {
    await using emulator = await testCloudFormation()
    const before = await leftovers(emulator)
    const id = await emulator.createStack(read('web-application-v2.yaml'), acknowledged)
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
    await emulator.clock.advance(180_000)
    const elb = new ElasticLoadBalancingV2Client(options(emulator))
    const TargetGroupArn = await physicalId(emulator, 'Targets')
    const { TargetHealthDescriptions } = await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }))
    expect(TargetHealthDescriptions!.map(({ TargetHealth }) => TargetHealth!.State)).toEqual(['healthy', 'healthy'])
    await emulator.cloudFormation.send(new DeleteStackCommand({ StackName: 'web' }))
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
    expect(await leftovers(emulator)).toEqual(before)
  })

  test('grows by an update of its number of instances', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(template, acknowledged)
    await emulator.settle('web')
    const Parameters = [{ ParameterKey: 'InstanceCount', ParameterValue: '3' }]
    const input = { StackName: 'web', UsePreviousTemplate: true, Parameters, ...acknowledged }
    await emulator.cloudFormation.send(new UpdateStackCommand(input))
    expect(await emulator.settle('web')).toBe('UPDATE_COMPLETE')
    expect(await look(emulator)).toMatchObject({ runningCount: 3, desiredCount: 3 })
    const { AutoScalingGroups } = await new AutoScalingClient(options(emulator)).send(new DescribeAutoScalingGroupsCommand({}))
    expect(AutoScalingGroups![0]).toMatchObject({ MaxSize: 3, DesiredCapacity: 3 })
  })

  test('that cannot pull its image is rolled back, and nothing is left', async () => {
    await using emulator = await testCloudFormation()
    const before = await leftovers(emulator)
    const breaker = 'DeploymentConfiguration: {DeploymentCircuitBreaker: {Enable: true, Rollback: true}}\n      ServiceName:'
    await emulator.createStack(template.replace('httpd:2.4', 'httpd:missing').replace('ServiceName:', breaker), acknowledged)
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    expect(await leftovers(emulator)).toEqual(before)
  })

  test('whose machines cannot be launched fails with the reason of the group', async () => {
    await using emulator = await testCloudFormation()
    const before = await leftovers(emulator)
    const Parameters = [{ ParameterKey: 'KeyName', ParameterValue: 'nobody' }]
    await emulator.createStack(template, { ...acknowledged, Parameters })
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    expect((await emulator.story('web')).find((event) => event.startsWith('Group CREATE_FAILED'))).toMatch(
      /"Group did not stabilize\. \{current\/minSize\/maxSize group size = 0\/0\/2\}\. Failed Scaling Activity: The key pair 'nobody' does not exist/,
    )
    expect(await leftovers(emulator)).toEqual(before)
  })

  test('is not deleted as long as somebody else uses its network, and is deleted afterwards', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(template, acknowledged)
    await emulator.settle('web')
    const ec2 = new EC2Client(options(emulator))
    const group = { GroupName: 'other', Description: 'of somebody else', VpcId: await physicalId(emulator, 'Vpc') }
    const { GroupId } = await ec2.send(new CreateSecurityGroupCommand(group))
    await emulator.cloudFormation.send(new DeleteStackCommand({ StackName: 'web' }))
    expect(await emulator.settle('web')).toBe('DELETE_FAILED')
    const failure = (await emulator.story('web')).find((event) => event.startsWith('Vpc DELETE_FAILED'))
    expect(failure).toMatch(
      /has dependencies and cannot be deleted\. \(Service: Ec2, Status Code: 400, Request ID: [0-9a-f-]{36}\)"/,
    )
    await ec2.send(new DeleteSecurityGroupCommand({ GroupId }))
    await emulator.cloudFormation.send(new DeleteStackCommand({ StackName: 'web' }))
    expect(await emulator.settle(id)).toBe('DELETE_COMPLETE')
  })

  test('goes on being made when the emulator is stopped and started in between, and nothing is made twice', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gantry-stack-'))
    const whole = await testCloudFormation()
    await whole.createStack(template, acknowledged)
    await whole.settle('web')
    const expected = await whole.story('web')
    await whole[Symbol.asyncDispose]()
    try {
      const first = await testCloudFormation(dataDir)
      await first.createStack(template, acknowledged)
      await first[Symbol.asyncDispose]()
      for (let round = 0; round < 8; round++) {
        await using emulator = await testCloudFormation(dataDir)
        await emulator.clock.advance(45_000)
        // A command, so that the time that has passed is in the journal.
        await emulator.ecs.send(new CreateClusterCommand({ clusterName: `round-${round}` }))
      }
      await using last = await testCloudFormation(dataDir)
      expect(await last.settle('web')).toBe('CREATE_COMPLETE')
      expect(await last.story('web')).toEqual(expected)
      expect((await leftovers(last)).machines).toBe(2)
    } finally {
      rmSync(dataDir, { recursive: true })
    }
  })
})
