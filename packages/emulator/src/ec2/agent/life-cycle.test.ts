import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import {
  AssociateIamInstanceProfileCommand,
  RebootInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import {
  CreateClusterCommand,
  DescribeContainerInstancesCommand,
  DescribeTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEc2, type TestEc2, userDataOf } from '../test-ec2.ts'

const MINUTE = 60_000
const role = { IamInstanceProfile: { Name: 'ecsInstanceRole' } }

/** A machine of the ECS-optimized image with the instance role, up and registered in the default cluster. */
async function booted(image?: string) {
  const emulator = await testEc2()
  await emulator.addInstanceRole()
  const { InstanceId } = await emulator.launch({ ImageId: await emulator.image(image), ...role })
  await emulator.clock.advance(MINUTE)
  const ids = { InstanceIds: [InstanceId!] }
  return { ...emulator, id: InstanceId!, ids }
}

/** A task of one container that goes on until it is stopped. */
async function runTask({ ecs, clock }: TestEc2): Promise<string> {
  const web = { name: 'web', image: 'nginx', memory: 64 }
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [web] }))
  const { tasks } = await ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  await clock.advance(30_000)
  return tasks![0]!.taskArn!
}

async function describeTask({ ecs }: TestEc2, arn: string) {
  const { tasks } = await ecs.send(new DescribeTasksCommand({ tasks: [arn] }))
  return tasks![0]!
}

describe('a machine of the ECS-optimized image', () => {
  test('registers into the default cluster within a minute, as what it is', async () => {
    await using emulator = await booted()
    const machine = await emulator.describe(emulator.id)
    const [instance, ...others] = await emulator.containerInstances()
    expect(others).toEqual([])
    expect(instance).toMatchObject({ ec2InstanceId: emulator.id, status: 'ACTIVE', agentConnected: true })
    expect(instance!.attributes).toEqual(
      expect.arrayContaining([
        { name: 'ecs.ami-id', value: machine.ImageId },
        { name: 'ecs.availability-zone', value: machine.Placement!.AvailabilityZone },
        { name: 'ecs.instance-type', value: 't2.micro' },
        { name: 'ecs.subnet-id', value: machine.SubnetId },
        { name: 'ecs.vpc-id', value: machine.VpcId },
      ]),
    )
    // t2.micro: one core of 1,024 units, 995 MiB (the guide's DescribeContainerInstances).
    const amounts = instance!.registeredResources!.map(({ name, integerValue }) => [name, integerValue])
    expect(amounts.slice(0, 2)).toEqual([
      ['CPU', 1024],
      ['MEMORY', 995],
    ])
  })

  test('calls in the name of its role, from its own address', async () => {
    await using emulator = await booted()
    const { PublicIpAddress } = await emulator.describe(emulator.id)
    const { Events } = await emulator.cloudtrail.send(
      new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: emulator.id }] }),
    )
    expect(Events!.map(({ EventName }) => EventName)).toEqual(['RegisterContainerInstance', 'CreateCluster'])
    expect(JSON.parse(Events![0]!.CloudTrailEvent!)).toMatchObject({
      sourceIPAddress: PublicIpAddress,
      userAgent: 'Amazon ECS Agent - v1.99.0',
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::123456789012:assumed-role/ecsInstanceRole/${emulator.id}`,
      },
    })
  })

  test('joins the cluster that its user data names, with the settings that it writes', async () => {
    await using emulator = await testEc2()
    await emulator.addInstanceRole()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    const UserData = userDataOf(
      '#!/bin/bash\ncat <<EOF >> /etc/ecs/ecs.config\nECS_CLUSTER=payments\nECS_INSTANCE_ATTRIBUTES={"stack":"prod"}\nECS_RESERVED_MEMORY=95\nECS_RESERVED_PORTS=[22, 80]\nEOF\n',
    )
    await emulator.launch({ ImageId: await emulator.image(), ...role, UserData })
    await emulator.clock.advance(MINUTE)
    const [instance] = await emulator.containerInstances('payments')
    expect(instance!.attributes).toContainEqual({ name: 'stack', value: 'prod' })
    expect(instance!.registeredResources).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'MEMORY', integerValue: 995 - 95 }),
        expect.objectContaining({ name: 'PORTS', stringSetValue: ['22', '80'] }),
      ]),
    )
  })

  test('never registers without a role, and does so minutes after it gets one', async () => {
    await using emulator = await testEc2()
    await emulator.addInstanceRole()
    await emulator.ecs.send(new CreateClusterCommand())
    const { InstanceId } = await emulator.launch({ ImageId: await emulator.image() })
    await emulator.clock.advance(60 * MINUTE)
    expect(await emulator.containerInstances()).toEqual([])
    await emulator.ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId, ...role }))
    await emulator.clock.advance(10 * MINUTE)
    expect(await emulator.containerInstances()).toHaveLength(1)
  })

  test('waits for a cluster that is not there yet', async () => {
    await using emulator = await testEc2()
    await emulator.addInstanceRole()
    const UserData = userDataOf('#!/bin/bash\necho ECS_CLUSTER=late >> /etc/ecs/ecs.config\n')
    await emulator.launch({ ImageId: await emulator.image(), ...role, UserData })
    await emulator.clock.advance(2 * MINUTE)
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'late' }))
    await emulator.clock.advance(4 * MINUTE)
    expect(await emulator.containerInstances('late')).toHaveLength(1)
  })
})

test('a machine of a plain image does not register', async () => {
  await using emulator = await testEc2()
  await emulator.addInstanceRole()
  await emulator.ecs.send(new CreateClusterCommand())
  await emulator.launch(role)
  await emulator.clock.advance(60 * MINUTE)
  expect(await emulator.containerInstances()).toEqual([])
})

describe('a container instance', () => {
  test('that is stopped stays ACTIVE without an agent, its tasks stop; started again it is the same one', async () => {
    await using emulator = await booted()
    const [before] = await emulator.containerInstances()
    const task = await runTask(emulator)
    expect((await describeTask(emulator, task)).lastStatus).toBe('RUNNING')
    await emulator.ec2.send(new StopInstancesCommand(emulator.ids))
    const [stopped] = await emulator.containerInstances()
    expect(stopped).toMatchObject({ status: 'ACTIVE', agentConnected: false, runningTasksCount: 0 })
    expect(await describeTask(emulator, task)).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TerminationNotice',
      stoppedReason: `Host EC2 (instance ${emulator.id}) stopped.`,
    })
    await emulator.clock.advance(MINUTE)
    await emulator.ec2.send(new StartInstancesCommand(emulator.ids))
    await emulator.clock.advance(MINUTE)
    const [again, ...others] = await emulator.containerInstances()
    expect(others).toEqual([])
    expect(again).toMatchObject({ containerInstanceArn: before!.containerInstanceArn, agentConnected: true })
  })

  test('that is rebooted comes back by itself, without its tasks', async () => {
    await using emulator = await booted()
    const task = await runTask(emulator)
    await emulator.ec2.send(new RebootInstancesCommand(emulator.ids))
    expect((await emulator.containerInstances())[0]).toMatchObject({ agentConnected: false })
    expect(await describeTask(emulator, task)).toMatchObject({ stoppedReason: 'Essential container in task exited' })
    await emulator.clock.advance(2 * MINUTE)
    expect(await emulator.containerInstances()).toMatchObject([{ agentConnected: true }])
  })

  test('that is terminated is INACTIVE at once, and can be described for one hour', async () => {
    await using emulator = await booted()
    const [{ containerInstanceArn } = {}] = await emulator.containerInstances()
    const task = await runTask(emulator)
    await emulator.ec2.send(new TerminateInstancesCommand(emulator.ids))
    expect(await emulator.containerInstances()).toEqual([])
    const look = new DescribeContainerInstancesCommand({ containerInstances: [containerInstanceArn!] })
    const { containerInstances } = await emulator.ecs.send(look)
    expect(containerInstances).toMatchObject([{ status: 'INACTIVE', agentConnected: false }])
    expect(await describeTask(emulator, task)).toMatchObject({
      stoppedReason: `Host EC2 (instance ${emulator.id}) terminated.`,
    })
    await emulator.clock.advance(60 * MINUTE)
    expect((await emulator.ecs.send(look)).failures).toMatchObject([{ reason: 'MISSING' }])
  })

  test('that was stopped before it is terminated stays ACTIVE until somebody deregisters it', async () => {
    await using emulator = await booted()
    await emulator.ec2.send(new StopInstancesCommand(emulator.ids))
    await emulator.clock.advance(MINUTE)
    await emulator.ec2.send(new TerminateInstancesCommand(emulator.ids))
    await emulator.clock.advance(120 * MINUTE)
    expect(await emulator.containerInstances()).toMatchObject([{ status: 'ACTIVE', agentConnected: false }])
  })

  test('with the old agent is there twice after a start', async () => {
    await using emulator = await booted('preview')
    await emulator.ec2.send(new RebootInstancesCommand(emulator.ids))
    await emulator.clock.advance(2 * MINUTE)
    const instances = await emulator.containerInstances()
    expect(instances.map(({ ec2InstanceId }) => ec2InstanceId)).toEqual([emulator.id, emulator.id])
    expect(instances.map(({ agentConnected }) => agentConnected)).toEqual([false, true])
  })
})

test('a restart of the endpoint in the middle of a boot goes on with it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gantry-boot-'))
  const first = await testEc2(dataDir)
  await first.addInstanceRole()
  const { InstanceId } = await first.launch({ ImageId: await first.image(), ...role })
  await first.clock.advance(25_000)
  expect(await first.describe(InstanceId!)).toMatchObject({ State: { Name: 'running' } })
  await first[Symbol.asyncDispose]()

  await using second = await testEc2(dataDir)
  await second.clock.advance(MINUTE)
  expect(await second.containerInstances()).toMatchObject([{ ec2InstanceId: InstanceId, agentConnected: true }])
  rmSync(dataDir, { recursive: true })
})
