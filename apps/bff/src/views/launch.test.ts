import type { StackEvent, StackResource } from '@aws-sdk/client-cloudformation'
import { toTemplate } from '@gantry/shared/console/launch/launch-template'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import type { LaunchStep } from '@gantry/shared/console/launch/launch-view'
import { taskDefinitionSamples } from '@gantry/shared/ecs/task-definition-samples'
import { describe, expect, test } from 'vitest'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { findMarks, type LaunchMarks, toMarks, toStackTags } from '../launch/launch-marks.ts'
import { expectedIds, type StackStepId } from './launch-resources.ts'
import { toLaunchView } from './launch.ts'

const STACK_ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/Gantry-web/6f1e'
const NOW = 100_000

const plan: LaunchPlan = {
  taskDefinition: taskDefinitionSamples.find(({ id }) => id === 'console-sample-app')!.document,
  schedule: {
    kind: 'service',
    serviceName: 'sample-webapp',
    desiredCount: 2,
    loadBalancer: { containerName: 'simple-app', containerPort: 80, listenerPort: 80, pingPath: '/' },
  },
  cluster: {
    clusterName: 'web',
    clusterExists: false,
    instanceCount: 2,
    instanceType: 't2.micro',
    allowedCidr: '0.0.0.0/0',
    allowRoles: true,
  },
}
const bare: LaunchPlan = { ...plan, schedule: { kind: 'service', serviceName: 'sample-webapp', desiredCount: 2 } }
const once: LaunchPlan = { ...plan, schedule: { kind: 'run-once', count: 3 } }
const inExisting: LaunchPlan = { ...plan, cluster: { ...plan.cluster, clusterExists: true } }

const stackSteps: StackStepId[] = ['network', 'cluster', 'instances', 'load-balancer', 'task-definition', 'service']

test.each([
  ['a service behind a load balancer', plan],
  ['a service without one', bare],
  ['tasks that run once', once],
  ['a cluster that is there already', inExisting],
])('the steps cover the template of %s, each resource once', (_, each) => {
  const marks = toMarks(each, [])
  const ids = stackSteps.flatMap((step) => expectedIds(step, marks))
  expect(ids.sort()).toEqual(Object.keys(toTemplate(each).Resources).sort())
})

test.each([plan, bare, once, inExisting])('what the tags of a stack tell is what its plan was', (each) => {
  const marks = toMarks(each, ['ecsServiceRole'])
  expect(findMarks({ Tags: toStackTags(marks) } as never)).toEqual(marks)
})

test('a stack without the tags is no launch', () => {
  expect(findMarks({ Tags: [{ Key: 'team', Value: 'web' }] } as never)).toBeUndefined()
})

/** One line of the log, `at` seconds after the beginning. */
const event = (at: number, logicalId: string, status: string, reason?: string): StackEvent =>
  ({
    StackId: STACK_ID,
    EventId: `${logicalId}-${status}-${at}`,
    LogicalResourceId: logicalId,
    PhysicalResourceId: logicalId === 'Gantry-web' ? STACK_ID : `${logicalId}-id`,
    ResourceType: typeOf(logicalId),
    ResourceStatus: status,
    ResourceStatusReason: reason,
    Timestamp: new Date(at * 1000),
  }) as StackEvent

const typeOf = (logicalId: string) => toTemplate(plan).Resources[logicalId]?.Type ?? 'AWS::CloudFormation::Stack'

const row = (logicalId: string, status: string, reason?: string): StackResource =>
  ({
    LogicalResourceId: logicalId,
    PhysicalResourceId: `${logicalId}-id`,
    ResourceType: typeOf(logicalId),
    ResourceStatus: status,
    ResourceStatusReason: reason,
  }) as StackResource

interface Told extends Partial<Omit<LaunchFacts, 'stack' | 'marks'>> {
  of?: LaunchPlan
  status?: string
  /** What is complete. */
  done?: string[]
}

function view({ of = plan, status = 'CREATE_IN_PROGRESS', done = [], resources = [], events = [], ...rest }: Told) {
  const marks: LaunchMarks = toMarks(of, [])
  const began = [event(0, 'Gantry-web', 'CREATE_IN_PROGRESS')]
  return toLaunchView(
    {
      stack: {
        StackName: 'Gantry-web',
        StackId: STACK_ID,
        CreationTime: new Date(0),
        StackStatus: status as never,
        Parameters: [
          { ParameterKey: 'InstanceCount', ParameterValue: '2' },
          { ParameterKey: 'InstanceType', ParameterValue: 't2.micro' },
        ],
        Outputs: [{ OutputKey: 'Url', OutputValue: 'http://web-1.elb.amazonaws.com' }],
      },
      marks,
      resources: [...done.map((id) => row(id, 'CREATE_COMPLETE')), ...resources],
      events: [...events, ...began],
      denied: [],
      ...rest,
    },
    NOW,
  )
}

const allOf = (of: LaunchPlan) => Object.keys(toTemplate(of).Resources)
const stepOf = (steps: LaunchStep[], id: LaunchStep['id']) => steps.find((each) => each.id === id)
const agent = { status: 'ACTIVE', agentConnected: true }

describe('the steps', () => {
  test('stand in the order in which one thinks of them, and those that a plan lacks are left out', () => {
    expect(view({}).steps.map(({ id }) => id)).toEqual([
      'roles',
      'network',
      'cluster',
      'instances',
      'load-balancer',
      'task-definition',
      'service',
      'tasks',
      'healthy',
    ])
    expect(view({ of: once }).steps.map(({ id }) => id)).toEqual([
      'roles',
      'network',
      'cluster',
      'instances',
      'task-definition',
      'tasks',
    ])
  })

  test('a step is complete when all that it makes is there, not when all that it has begun is', () => {
    const { steps } = view({ done: ['Vpc', 'InternetGateway'] })
    expect(stepOf(steps, 'network')).toMatchObject({ state: 'in-progress', detail: 'Vpc-id, internet gateway' })
    const network = expectedIds('network', toMarks(plan, []))
    expect(stepOf(view({ done: network }).steps, 'network')).toMatchObject({
      state: 'complete',
      detail: 'Vpc-id, 2 subnets, internet gateway, 2 security groups',
    })
  })

  test('a step takes from its first event to its last, and to this moment while it is under way', () => {
    const events = [
      event(9, 'SubnetB', 'CREATE_COMPLETE'),
      event(40, 'EcsInstances', 'CREATE_IN_PROGRESS'),
      event(1, 'Vpc', 'CREATE_IN_PROGRESS'),
    ]
    const done = expectedIds('network', toMarks(plan, []))
    const { steps } = view({ done, resources: [row('EcsInstances', 'CREATE_IN_PROGRESS')], events })
    expect([stepOf(steps, 'network')?.tookMs, stepOf(steps, 'instances')?.tookMs]).toEqual([8_000, NOW - 40_000])
  })

  test('instances are not done before their agents have registered', () => {
    const done = ['InstanceTemplate', 'EcsInstances']
    const { steps } = view({ done, instances: [agent, { ...agent, agentConnected: false }] as never })
    expect(stepOf(steps, 'instances')).toMatchObject({
      state: 'in-progress',
      detail: '2 × t2.micro; 1 of 2 registered in the cluster',
    })
    expect(stepOf(view({ done, instances: [agent, agent] as never }).steps, 'instances')).toMatchObject({
      state: 'complete',
      detail: '2 × t2.micro; 2 of 2 registered in the cluster',
    })
  })

  test('a group that cannot launch says why', () => {
    const scaling = [{ StatusCode: 'Failed', StatusMessage: 'You have requested more vCPU capacity than your current limit.' }]
    const { steps } = view({ resources: [row('EcsInstances', 'CREATE_IN_PROGRESS')], scaling: scaling as never })
    expect(stepOf(steps, 'instances')?.detail).toBe(
      '2 × t2.micro launching. You have requested more vCPU capacity than your current limit.',
    )
  })

  test('a cluster that was there before needs nothing', () => {
    expect(stepOf(view({ of: inExisting }).steps, 'cluster')).toEqual({
      id: 'cluster',
      state: 'complete',
      detail: 'web was there before, and stays',
    })
  })

  test('tasks and health count up to what is wanted', () => {
    const service = { status: 'ACTIVE', runningCount: 1, desiredCount: 2, createdAt: new Date(90_000), deployments: [] }
    const health = [
      { InstanceId: 'i-1', State: 'InService', Description: 'N/A' },
      { InstanceId: 'i-2', State: 'OutOfService', Description: 'Instance registration is still in progress.' },
    ]
    const { steps } = view({ service, health })
    expect(stepOf(steps, 'tasks')).toEqual({ id: 'tasks', state: 'in-progress', detail: '1 of 2 running', tookMs: 10_000 })
    expect(stepOf(steps, 'healthy')).toEqual({
      id: 'healthy',
      state: 'in-progress',
      detail: '1 of 2 instances in service: Instance registration is still in progress.',
    })
  })

  test('a service that does not get on says what its scheduler complains of', () => {
    const message =
      '(service sample-webapp) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1a2b) has insufficient memory available.'
    const { steps } = view({
      resources: [row('Service', 'CREATE_IN_PROGRESS')],
      service: { status: 'ACTIVE', events: [{ message }] },
    })
    expect(stepOf(steps, 'service')?.detail).toMatch(/^sample-webapp: .*memory/)
  })

  test('what may not be read is said where it is missed', () => {
    const { steps } = view({ done: ['Service'], denied: ['ecs:DescribeServices'] })
    expect(stepOf(steps, 'service')?.detail).toBe('sample-webapp. You may not call ecs:DescribeServices.')
  })
})

describe('a launch', () => {
  test('that is complete has an address', () => {
    const complete = view({ status: 'CREATE_COMPLETE', done: allOf(plan) })
    expect(complete).toMatchObject({ state: 'complete', url: 'http://web-1.elb.amazonaws.com', instanceCount: 2 })
    expect(view({}).url).toBeUndefined()
  })

  test('that runs tasks once is not complete before there is something to run them on', () => {
    const facts = { of: once, status: 'CREATE_COMPLETE', done: allOf(once) }
    expect(view({ ...facts, instances: [agent] as never })).toMatchObject({ state: 'in-progress', taskIds: [] })
    expect(view({ ...facts, instances: [agent, agent] as never })).toMatchObject({ state: 'complete', taskIds: [] })
  })

  test('that has run its tasks stays complete when ECS has forgotten them and an instance is gone', () => {
    const facts = { of: once, status: 'CREATE_COMPLETE', done: allOf(once), hasRun: true, tasks: [], instances: [] }
    const { state, taskIds, steps } = view(facts)
    expect([state, taskIds, stepOf(steps, 'tasks')?.state]).toEqual(['complete', undefined, 'complete'])
  })

  test.each([
    ['DELETE_IN_PROGRESS', 'CREATE_FAILED', 'rolling-back'],
    ['DELETE_COMPLETE', 'CREATE_FAILED', 'rolled-back'],
    ['DELETE_IN_PROGRESS', 'CREATE_COMPLETE', 'cleaning-up'],
    ['DELETE_COMPLETE', 'CREATE_COMPLETE', 'cleaned-up'],
    ['DELETE_FAILED', 'CREATE_COMPLETE', 'clean-up-failed'],
    ['UPDATE_IN_PROGRESS', 'CREATE_COMPLETE', 'in-progress'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'CREATE_COMPLETE', 'complete'],
    ['UPDATE_ROLLBACK_COMPLETE', 'CREATE_COMPLETE', 'complete'],
  ])('whose stack is %s after %s is %s', (status, before, state) => {
    expect(view({ status, events: [event(50, 'Gantry-web', before)] }).state).toBe(state)
  })

  test('holds what is there, and not what is gone', () => {
    const { resources } = view({
      status: 'DELETE_IN_PROGRESS',
      resources: [row('Vpc', 'DELETE_IN_PROGRESS'), row('Service', 'DELETE_COMPLETE')],
    })
    expect(resources).toEqual([
      { logicalId: 'Vpc', resourceType: 'AWS::EC2::VPC', physicalId: 'Vpc-id', status: 'DELETE_IN_PROGRESS' },
    ])
  })

  test('that is cleaned up removes step by step, and leaves the roles', () => {
    const { steps } = view({
      status: 'DELETE_IN_PROGRESS',
      resources: [row('Vpc', 'DELETE_IN_PROGRESS'), row('Service', 'DELETE_COMPLETE')],
    })
    expect([stepOf(steps, 'roles')?.state, stepOf(steps, 'network')?.state, stepOf(steps, 'service')?.state]).toEqual([
      'complete',
      'removing',
      'removed',
    ])
  })
})
