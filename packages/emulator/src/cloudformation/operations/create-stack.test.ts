import { CreateStackCommand, DescribeStackResourcesCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  CreateClusterCommand,
  DeregisterContainerInstanceCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  ListContainerInstancesCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate, serviceTemplate } from '../test-templates.ts'

describe('CreateStack', () => {
  test('makes the resources in the order of their needs and tells of each step', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(serviceTemplate())
    expect(id).toMatch(/^arn:aws:cloudformation:us-east-1:123456789012:stack\/web\/[0-9a-f-]{36}$/)
    await emulator.clock.advance(20_000)
    await emulator.addMachine('shop')
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
    expect(await emulator.story('web')).toEqual([
      'web CREATE_IN_PROGRESS User Initiated',
      'Cluster CREATE_IN_PROGRESS',
      'Task CREATE_IN_PROGRESS',
      'Cluster CREATE_IN_PROGRESS Resource creation Initiated',
      'Task CREATE_IN_PROGRESS Resource creation Initiated',
      'Task CREATE_COMPLETE',
      'Cluster CREATE_COMPLETE',
      'Service CREATE_IN_PROGRESS',
      'Service CREATE_IN_PROGRESS Resource creation Initiated',
      'Service CREATE_COMPLETE',
      'web CREATE_COMPLETE',
    ])
    const { services } = await emulator.ecs.send(new DescribeServicesCommand({ cluster: 'shop', services: ['web'] }))
    expect(services![0]).toMatchObject({ runningCount: 2, desiredCount: 2, createdBy: 'arn:aws:iam::123456789012:root' })
    const { Stacks } = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))
    expect(Stacks![0]!.Outputs).toEqual([
      { OutputKey: 'Url', OutputValue: 'arn:aws:ecs:us-east-1:123456789012:cluster/shop/web', Description: 'Where' },
    ])
  })

  test('waits for a service as long as it has no machine to run on', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(2 * 3_600_000)
    expect((await emulator.story('web')).at(-1)).toBe('Service CREATE_IN_PROGRESS Resource creation Initiated')
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    expect((await emulator.story('web')).find((event) => event.startsWith('Service CREATE_FAILED'))).toMatch(
      /^Service CREATE_FAILED Resource handler returned message: "Exceeded attempts to wait" \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: NotStabilized\)$/,
    )
  })

  test('waits for the deployment that somebody else has begun in between', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(60_000)
    await emulator.ecs.send(
      new UpdateServiceCommand({ cluster: 'shop', service: 'web', forceNewDeployment: true, desiredCount: 1 }),
    )
    await emulator.clock.advance(60_000)
    expect((await emulator.story('web')).at(-1)).toBe('Service CREATE_IN_PROGRESS Resource creation Initiated')
    await emulator.addMachine('shop')
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
  })

  test('rolls everything back when an image cannot be pulled and the circuit breaker opens', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(serviceTemplate({ image: 'web:missing' }))
    await emulator.clock.advance(20_000)
    await emulator.addMachine('shop')
    while (!(await emulator.story(id)).some((event) => event.includes('ROLLBACK'))) await emulator.clock.advance(10_000)
    const { containerInstanceArns } = await emulator.ecs.send(new ListContainerInstancesCommand({ cluster: 'shop' }))
    const [containerInstance] = containerInstanceArns!
    await emulator.ecs.send(new DeregisterContainerInstanceCommand({ cluster: 'shop', containerInstance, force: true }))
    expect(await emulator.settle(id)).toBe('ROLLBACK_COMPLETE')
    const story = await emulator.story(id)
    expect(story.find((event) => event.startsWith('Service CREATE_FAILED'))).toContain(
      `Resource handler returned message: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'." (RequestToken: `,
    )
    expect(story.slice(-8)).toEqual([
      'web ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Service]. Rollback requested by user.',
      'Service DELETE_IN_PROGRESS',
      'Service DELETE_COMPLETE',
      'Cluster DELETE_IN_PROGRESS',
      'Task DELETE_IN_PROGRESS',
      'Cluster DELETE_COMPLETE',
      'Task DELETE_COMPLETE',
      'web ROLLBACK_COMPLETE',
    ])
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['shop'] }))
    expect(clusters![0]!.status).toBe('INACTIVE')
  })

  test('fails when a name is taken, gives up what is on its way, and leaves alone what it did not make', async () => {
    await using emulator = await testCloudFormation()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'shop' }))
    await emulator.createStack(serviceTemplate())
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    const story = await emulator.story('web')
    expect(story.filter((event) => /FAILED|web/.test(event))).toEqual([
      'web CREATE_IN_PROGRESS User Initiated',
      expect.stringMatching(
        /^Cluster CREATE_FAILED Resource handler returned message: "shop already exists \(Service: Ecs, Status Code: 400, Request ID: [0-9a-f-]{36}\)" \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AlreadyExists\)$/,
      ),
      'Task CREATE_FAILED Resource creation cancelled',
      'web ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Cluster, Task]. Rollback requested by user.',
      'web ROLLBACK_COMPLETE',
    ])
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['shop'] }))
    expect(clusters![0]!.status).toBe('ACTIVE')
  })

  test.each([
    [{ OnFailure: 'DO_NOTHING' as const }, 'CREATE_FAILED'],
    [{ DisableRollback: true }, 'CREATE_FAILED'],
    [{ OnFailure: 'DELETE' as const }, 'DELETE_COMPLETE'],
  ])('a failure with %j ends as %s', async (more, end) => {
    await using emulator = await testCloudFormation()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'shop' }))
    const id = await emulator.createStack(clusterTemplate('shop'), more)
    expect(await emulator.settle(id)).toBe(end)
  })

  test('gives up when the time is over', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(serviceTemplate(), { TimeoutInMinutes: 5 })
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    const story = await emulator.story('web')
    expect(story).toContain('Service CREATE_FAILED Resource creation cancelled')
    expect(story).toContain(
      'web ROLLBACK_IN_PROGRESS Stack creation time exceeded the specified timeout. Rollback requested by user.',
    )
  })

  test('makes names of the stack, the logical id and twelve letters, and hands its tags on', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(clusterTemplate(), { Tags: [{ Key: 'team', Value: 'shop' }] })
    await emulator.settle('web')
    const { StackResources } = await emulator.cloudFormation.send(new DescribeStackResourcesCommand({ StackName: 'web' }))
    const name = StackResources![0]!.PhysicalResourceId!
    expect(name).toMatch(/^web-Cluster-[A-Z0-9]{12}$/)
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: [name], include: ['TAGS'] }))
    expect(clusters![0]!.tags).toEqual([{ key: 'team', value: 'shop' }])
  })

  test('says which property a resource does not have', async () => {
    await using emulator = await testCloudFormation()
    const Properties = { ClusterName: 'shop', Colour: 'red' }
    await emulator.createStack({ Resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties } } })
    await emulator.settle('web')
    expect(await emulator.story('web')).toContain('Cluster CREATE_FAILED Encountered unsupported property Colour')
  })

  test('with the same token is the same stack, with another request an error', async () => {
    await using emulator = await testCloudFormation()
    const more = { ClientRequestToken: 'once' }
    const id = await emulator.createStack(clusterTemplate(), more)
    expect(await emulator.createStack(clusterTemplate(), more)).toBe(id)
    await expect(emulator.createStack(clusterTemplate('other'), more)).rejects.toMatchObject({
      name: 'TokenAlreadyExistsException',
    })
  })

  test('refuses a name that a stack has that is there', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(clusterTemplate())
    await expect(emulator.createStack(clusterTemplate())).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [web] already exists',
    })
  })

  const role = (Properties: object) => ({
    Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, ...Properties } } },
  })

  test.each([
    [role({}), 'CAPABILITY_IAM'],
    [role({ RoleName: 'mine' }), 'CAPABILITY_NAMED_IAM'],
  ])('wants %j to be acknowledged by %s', async (template, capability) => {
    await using emulator = await testCloudFormation()
    await expect(emulator.createStack(template)).rejects.toMatchObject({
      name: 'InsufficientCapabilitiesException',
      message: `Requires capabilities : [${capability}]`,
    })
    await expect(emulator.createStack(template, { Capabilities: ['CAPABILITY_NAMED_IAM'] })).resolves.toMatch(/^arn:/)
  })

  test.each([
    [
      { StackName: 'my_stack' },
      "Value 'my_stack' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression",
    ],
    [{ TemplateURL: 'https://s3.amazonaws.com/a', TemplateBody: undefined }, 'TemplateURL is not implemented by this endpoint.'],
    [{ EnableTerminationProtection: true }, 'EnableTerminationProtection is not implemented by this endpoint.'],
    [{ Tags: [{ Key: 'aws:x', Value: 'y' }] }, 'aws: prefixed tag key names are not allowed for external use.'],
    [{ Parameters: [{ ParameterKey: 'X', ParameterValue: 'y' }] }, 'Parameters: [X] do not exist in the template'],
    [{ OnFailure: 'DELETE' as const, DisableRollback: true }, 'You cannot specify both DisableRollback and OnFailure.'],
    [
      { RoleARN: 'arn:aws:iam::123456789012:role/none' },
      'Role arn:aws:iam::123456789012:role/none is invalid or cannot be assumed',
    ],
  ])('refuses %j', async (more, message) => {
    await using emulator = await testCloudFormation()
    const input = { StackName: 'web', TemplateBody: JSON.stringify(clusterTemplate()), ...more }
    await expect(emulator.cloudFormation.send(new CreateStackCommand(input))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message) as string,
    })
  })

  test('looks up what stands in the parameter store', async () => {
    await using emulator = await testCloudFormation()
    const Type = 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>'
    const template = (Default: string) => ({ ...clusterTemplate(), Parameters: { Image: { Type, Default } } })
    await expect(emulator.createStack(template('/none'))).rejects.toMatchObject({
      message: 'Unable to fetch parameters [/none] from parameter store for this account.',
    })
    await emulator.createStack(template('/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id'))
    const { Stacks } = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))
    expect(Stacks![0]!.Parameters![0]!.ResolvedValue).toMatch(/^ami-[0-9a-f]{17}$/)
  })
})
