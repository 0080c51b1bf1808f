import { describe, expect, test } from 'vitest'
import type { StackEvent } from '@aws-sdk/client-cloudformation'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { findFailure } from './launch-failure.ts'
import { findFailureRule } from './launch-failure-rules.ts'

const STACK_ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/Gantry-web/6f1e'

const event = (logicalId: string, status: string, reason?: string, type = 'AWS::EC2::VPC'): StackEvent =>
  ({
    StackId: STACK_ID,
    LogicalResourceId: logicalId,
    PhysicalResourceId: logicalId === 'Gantry-web' ? STACK_ID : `${logicalId}-id`,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: reason,
  }) as StackEvent

/** `oldest first`, as one tells a story. */
const facts = (story: StackEvent[], rest: Partial<LaunchFacts> = {}): LaunchFacts =>
  ({ events: story.toReversed(), resources: [], denied: [], ...rest }) as LaunchFacts

const begun = event('Gantry-web', 'CREATE_IN_PROGRESS')
const denied =
  'Resource handler returned message: "You are not authorized to perform: ec2:CreateVpc" (RequestToken: 1, HandlerErrorCode: AccessDenied)'

describe('the failure', () => {
  test('is none while nothing has failed', () => expect(findFailure(facts([begun]))).toBeUndefined())

  test('is the first in time, neither what was given up because of it nor what follows from it', () => {
    const failure = findFailure(
      facts([
        begun,
        event('Cluster', 'CREATE_FAILED', 'Resource creation cancelled'),
        event('Vpc', 'CREATE_FAILED', denied),
        event('TaskDefinition', 'CREATE_FAILED', 'something else'),
        event('Gantry-web', 'CREATE_FAILED', 'The following resource(s) failed to create: [Vpc, Cluster].'),
      ]),
    )
    expect(failure).toMatchObject({
      logicalId: 'Vpc',
      reason: denied,
      explanation: 'You may not call ec2:CreateVpc; CloudFormation makes the resources with the permissions of whoever launches.',
    })
  })

  test("is the stack's own where no resource failed", () => {
    const reason = 'Parameter validation failed: parameter value for parameter name KeyName does not exist.'
    expect(findFailure(facts([begun, event('Gantry-web', 'CREATE_FAILED', reason)]))).toMatchObject({
      reason,
      logicalId: 'Gantry-web',
    })
  })

  test('of a launch that was rolled back is still why', () => {
    const story = [begun, event('Vpc', 'CREATE_FAILED', denied), event('Gantry-web', 'DELETE_IN_PROGRESS', 'User Initiated')]
    expect(findFailure(facts(story))?.logicalId).toBe('Vpc')
  })

  test('of a clean-up is what could not be deleted', () => {
    const story = [
      begun,
      event('Gantry-web', 'CREATE_COMPLETE'),
      event('Gantry-web', 'DELETE_IN_PROGRESS'),
      event('Cluster', 'DELETE_FAILED', 'The Cluster cannot be deleted while Services are active.'),
    ]
    expect(findFailure(facts(story))).toMatchObject({
      logicalId: 'Cluster',
      remedy: 'Remove what was added to the cluster or its network since, then clean up once more.',
    })
  })

  test('of an update is forgotten with the next one that succeeds', () => {
    const story = [
      begun,
      event('Gantry-web', 'UPDATE_IN_PROGRESS'),
      event('EcsInstances', 'UPDATE_FAILED', 'no'),
      event('Gantry-web', 'UPDATE_IN_PROGRESS'),
      event('Gantry-web', 'UPDATE_COMPLETE'),
    ]
    expect(findFailure(facts(story))).toBeUndefined()
  })

  const breaker = event(
    'Service',
    'CREATE_FAILED',
    'Resource handler returned message: "Error occurred during operation \'ECS Deployment Circuit Breaker was triggered\'."',
    'AWS::ECS::Service',
  )

  test('of a service whose image cannot be pulled is told by its stopped task', () => {
    const reason = 'CannotPullContainerError: pull access denied for nosuch/image, repository does not exist'
    const stoppedTasks = [
      {
        taskArn: 'a',
        stopCode: 'TaskFailedToStart',
        stoppedReason: 'Task failed to start',
        containers: [{ name: 'app', reason }],
      },
    ]
    const failure = findFailure(facts([begun, breaker], { stoppedTasks: stoppedTasks as never }))
    expect(failure?.explanation).toContain(reason)
    expect(failure?.remedy).toBeTruthy()
  })

  test('of a service whose tasks find no place is told by its last event', () => {
    const message =
      '(service web) was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster.'
    const failure = findFailure(facts([begun, breaker], { service: { events: [{ message }] } }))
    expect(failure?.explanation).toContain(message)
  })

  test('of a group that launches nothing is told by its last try', () => {
    const reason = 'Group did not stabilize. {current/minSize/maxSize} group size = {0/0/2}.'
    const message = 'Your requested instance type (t3.micro) is not supported in your requested Availability Zone (us-east-1e).'
    const failure = findFailure(
      facts([begun, event('EcsInstances', 'CREATE_FAILED', reason, 'AWS::AutoScaling::AutoScalingGroup')], {
        scaling: [{ StatusCode: 'Failed', StatusMessage: message }] as never,
      }),
    )
    expect(failure).toMatchObject({
      explanation: `A zone of the launch does not have this instance type. ${message}`,
      remedy: 'Roll back, and launch again with another instance type.',
    })
  })
})

test.each([
  [
    'User: arn:aws:iam::123456789012:user/me is not authorized to perform: elasticloadbalancing:CreateLoadBalancer on resource: x',
    /elasticloadbalancing:CreateLoadBalancer/,
  ],
  ['Invalid IAM Instance Profile name (Service: AutoScaling)', /missing/],
  ['The maximum number of VPCs has been reached. (Service: Ec2, Status Code: 400)', /quota/],
  ['You have requested more vCPU capacity than your current vCPU limit of 32 allows', /quota/],
  ['default already exists in stack arn:aws:cloudformation:…', /name/],
  ['Creation of service was not idempotent.', /name/],
  ['No default VPC for this user', /default VPC/],
  ['We currently do not have sufficient t2.micro capacity in the Availability Zone you requested', /left/],
  ["The key pair 'mine' does not exist", /key pair/],
  ['The subnet has dependencies and cannot be deleted. DependencyViolation', /still uses/],
  ['Stack creation time exceeded the specified timeout. No rollback requested.', /time/],
])('%s is explained', (reason, words) => {
  expect(findFailureRule(reason)?.explanation).toMatch(words)
})

test('a reason that nobody knows is not explained away', () => expect(findFailureRule('Internal Failure')).toBeUndefined())
