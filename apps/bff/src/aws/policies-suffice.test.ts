import {
  IAMClient,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
} from '@aws-sdk/client-iam'
import { samplePlan } from '@gantry/shared/console/launch/test-plan'
import { expect, test } from 'vitest'
import { appRouter } from '../router.ts'
import { type TestWorld, testWorld } from '../test-world.ts'
import { createCallerFactory } from '../trpc.ts'
import { createAws } from './create-aws.ts'
import { type Policy, policies } from './policies.ts'

/** The console as a user of AWS who has these policies and nothing else. */
async function consoleWith(world: TestWorld, granted: Policy[]) {
  const connection = { region: 'us-east-1', endpoint: world.emulator.url }
  const iam = new IAMClient({ ...connection, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  await iam.send(new CreateUserCommand({ UserName: 'somebody' }))
  for (const [i, policy] of granted.entries()) {
    const PolicyDocument = JSON.stringify(policy)
    const { Policy: made } = await iam.send(new CreatePolicyCommand({ PolicyName: `gantry-${i}`, PolicyDocument }))
    await iam.send(new AttachUserPolicyCommand({ UserName: 'somebody', PolicyArn: made?.Arn }))
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'somebody' }))
  iam.destroy()
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
  const aws = createAws({ region: 'us-east-1', endpoint: Promise.resolve(world.emulator.url), credentials, polite: false })
  const api = createCallerFactory(appRouter)({
    aws,
    role: 'admin', // the console lets everything pass, so that AWS alone refuses
    requestId: 'test',
    connection: () => Promise.reject(new Error('not asked')),
    audit: () => {},
  })
  return {
    api,
    async later(ms: number) {
      await world.clock.advance(ms)
      await aws.write('StopTask', { task: 'none' }).catch(() => {})
    },
    [Symbol.dispose]: aws.close,
  }
}

test('with all three policies a launch succeeds and is cleaned up', async () => {
  await using world = await testWorld()
  const { viewer, operator, admin } = await policies()
  using mine = await consoleWith(world, [viewer, operator, admin])
  const { stackName } = await mine.api.launch.start(samplePlan())
  await mine.later(15 * 60_000)
  const complete = await mine.api.launch.status({ stackName })
  expect([complete.state, complete.failure]).toEqual(['complete', undefined])
  await mine.api.launch.scale({ stackName, instanceCount: 3 })
  await mine.later(10 * 60_000)
  await mine.api.launch.cleanUp({ stackName })
  await mine.later(20 * 60_000)
  const gone = await mine.api.launch.status({ stackName })
  expect([gone.state, gone.failure, gone.resources]).toEqual(['cleaned-up', undefined, []])
})

test('with all three policies instances, key pairs and load balancers can be made and taken away', async () => {
  await using world = await testWorld()
  const { viewer, operator, admin } = await policies()
  using mine = await consoleWith(world, [viewer, operator, admin])
  await mine.api.clusters.create({})
  await mine.api.roles.create({ roleName: 'ecsInstanceRole' })
  await mine.api.ec2.createKeyPair({ keyName: 'mine' })
  const { instanceIds } = await mine.api.ec2.launch({
    cluster: 'default',
    instanceType: 't2.micro',
    count: 1,
    keyName: 'mine',
    newSecurityGroup: { groupName: 'web', allowedCidr: '0.0.0.0/0', ports: [80] },
    instanceProfileName: 'ecsInstanceRole',
    associatePublicIp: true,
  })
  await mine.later(3 * 60_000)
  expect((await mine.api.instances.list({ cluster: 'default' })).items).toHaveLength(1)
  await mine.api.ec2.terminate({ instanceIds })
  expect((await mine.api.loadBalancers.list()).failures).toEqual([])
})

test("with the viewer's policy everything can be looked at and nothing changed", async () => {
  await using world = await testWorld()
  await world.api.launch.start(samplePlan())
  await world.clock.advance(15 * 60_000)
  using mine = await consoleWith(world, [(await policies()).viewer])
  expect(await mine.api.launch.status({ stackName: 'Gantry-default' })).toMatchObject({ state: 'complete' })
  expect((await mine.api.services.list({ cluster: 'default' })).items).toHaveLength(1)
  expect((await mine.api.loadBalancers.list()).items).toHaveLength(1)
  expect((await mine.api.roles.list()).map(({ problems }) => problems)).toEqual([[], []])
  await expect(mine.api.launch.cleanUp({ stackName: 'Gantry-default' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    cause: { apiError: { action: 'cloudformation:DeleteStack' } },
  })
})

test('without any policy a launch that may be read says what of it may not', async () => {
  await using world = await testWorld()
  await world.api.launch.start(samplePlan())
  await world.clock.advance(15 * 60_000)
  const stacksOnly: Policy = {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Stacks', Effect: 'Allow', Action: ['cloudformation:Describe*'], Resource: '*' }],
  }
  using mine = await consoleWith(world, [stacksOnly])
  const { steps } = await mine.api.launch.status({ stackName: 'Gantry-default' })
  const details = Object.fromEntries(steps.map(({ id, detail }) => [id, detail]))
  expect(details.tasks).toBe('You may not call ecs:DescribeServices.')
  expect(details.healthy).toBe('You may not call elasticloadbalancing:DescribeInstanceHealth.')
  expect(details.instances).toMatch(/You may not call ecs:ListContainerInstances\.$/)
})
