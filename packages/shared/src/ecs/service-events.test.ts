import { describe, expect, test } from 'vitest'
import { foldRepeats, recogniseServiceEvent, serviceEventRules } from './service-events.ts'

const more = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
const noFit = '(service web) was unable to place a task because no container instance met all of its requirements.'
const closest = `${noFit} The closest matching (container-instance 0123456789abcdef0123456789abcdef)`
const task = '0123456789abcdef0123456789abcdef'
const elb = 'Instance has failed at least the UnhealthyThreshold number of health checks consecutively.'

/** Messages as AWS's documents and public logs print them, and what each must be taken for. */
const messages: [message: string, id: string][] = [
  ['(service web) has reached a steady state.', 'steady-state'],
  ['service web has reached a steady state.', 'steady-state'],
  [`(service web) has started 1 tasks: (task ${task}).`, 'tasks-started'],
  [`(service web) has stopped 1 running tasks: (task ${task}).`, 'tasks-stopped'],
  ['(service web, taskSet ecs-svc/7) has begun draining connections on 1 tasks.', 'draining-connections'],
  ['(service web) registered 1 targets in (target-group arn:aws:x)', 'targets-registered'],
  ['service web registered 1 instances in (elb front)', 'targets-registered'],
  ['(service web) deregistered 1 targets in (target-group arn:aws:x)', 'targets-deregistered'],
  ['(service web) (deployment ecs-svc/7) deployment completed.', 'deployment-completed'],
  ['(service web) (deployment ecs-svc/7) deployment failed: tasks failed to start.', 'deployment-failed'],
  ['(service web) rolling back to deployment ecs-svc/6.', 'rolling-back'],
  ['(service sample-webapp) was unable to place a task because the resources could not be found.', 'resources-not-found'],
  [`${noFit} Reason: No Container Instances were found in your cluster. ${more}`, 'no-instances'],
  [`${noFit} Reason: No Container Instances were found in your capacity provider. ${more}`, 'no-instances-in-capacity-provider'],
  [`${closest} has insufficient CPU units available. ${more}`, 'insufficient-cpu'],
  [`${closest} has insufficient memory available. ${more}`, 'insufficient-memory'],
  [`${closest} is already using a port required by your task. ${more}`, 'port-in-use'],
  [`${closest} has more than 100 reserved ports. ${more}`, 'too-many-ports'],
  [`${closest} is missing an attribute required by your task. ${more}`, 'missing-attribute'],
  [`${closest} encountered error "AGENT". ${more}`, 'agent-disconnected'],
  [`${closest} encountered error "RESOURCE:ENI". ${more}`, 'no-network-interface'],
  [`${closest} encountered error "MemberOf placement constraint unsatisfied.". ${more}`, 'constraint-unsatisfied'],
  [`${closest} encountered error "DistinctInstance placement constraint unsatisfied.". ${more}`, 'constraint-unsatisfied'],
  [`${closest} encountered error "RESOURCE:GPU". ${more}`, 'placement-error'],
  [`${closest} has a new reason of which nobody has heard. ${more}`, 'not-placed'],
  ['(service web) is unable to consistently start tasks successfully.', 'cannot-start'],
  ['(service web) operations are being throttled. Will try again later.', 'throttled'],
  ['(service web) operations are being throttled on elb. Will try again later.', 'throttled'],
  [
    '(service web) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
    'percentages',
  ],
  [`(service web) (instance i-0a1b2c3d) is unhealthy in (elb front) due to (reason ${elb})`, 'unhealthy-target'],
  [
    '(service web) (instance i-0a1b2c3d) (port 8080) is unhealthy in (target-group arn:aws:x) due to (reason Health checks failed)',
    'unhealthy-target',
  ],
  [
    '(service web) task set (ecs-svc/7) is not healthy in (target-group arn:aws:x) due to (TARGET GROUP IS NOT FOUND)',
    'target-not-found',
  ],
  [`(service web) (task ${task}) failed container health checks.`, 'container-health'],
  [
    "(service web) was unable to place a task. Reason: You've reached the limit on the number of tasks you can run concurrently",
    'task-limit',
  ],
  [
    "(service web) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently",
    'task-limit',
  ],
  ['(service web) was unable to place a task. Reason: Internal error.', 'placement-internal-error'],
  ['(service web) was unable to place a task. Reason: The requested CPU configuration is above your limit.', 'size-above-limit'],
  [
    '(service web) was unable to place a task. Reason: The requested MEMORY configuration is above your limit.',
    'size-above-limit',
  ],
  [
    '(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    'capacity-unavailable',
  ],
  [
    '(service web) was unable to reach steady state because task set (ecs-svc/7) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.',
    'protected-tasks',
  ],
  [
    '(service web) Timed out waiting for Amazon ECS Agent to start. Please check logs at /var/log/ecs/ecs-agent.log".',
    'agent-start-timeout',
  ],
]

describe('recogniseServiceEvent', () => {
  test.each(messages)('%s', (message, id) => {
    expect(recogniseServiceEvent(message)?.id).toBe(id)
  })

  test('every rule has a message that it recognises', () => {
    const seen = new Set(messages.map(([, id]) => id))
    expect(serviceEventRules.map((rule) => rule.id).filter((id) => !seen.has(id))).toEqual([])
  })

  test('every problem says what to do', () => {
    const silent = serviceEventRules.filter((rule) => rule.kind === 'problem' && rule.remedies.length === 0)
    expect(silent).toEqual([])
  })

  test('a steady state is fine, a started task is a change, a task without a place is a problem', () => {
    expect(recogniseServiceEvent('(service web) has reached a steady state.')?.kind).toBe('ok')
    expect(recogniseServiceEvent(`(service web) has started 1 tasks: (task ${task}).`)?.kind).toBe('change')
    expect(recogniseServiceEvent(noFit)?.kind).toBe('problem')
  })

  test('leaves an unknown text alone', () => {
    expect(recogniseServiceEvent('(service web) did something new.')).toBeUndefined()
    expect(recogniseServiceEvent('')).toBeUndefined()
  })

  test('offers a dynamic port and more instances where a port is taken', () => {
    const event = recogniseServiceEvent(`${closest} is already using a port required by your task. ${more}`)
    const actions = event?.remedies.map((remedy) => remedy.action)
    expect(actions).toEqual(['why-not-placed', 'use-dynamic-port', 'add-instances', 'change-count'])
  })
})

describe('entities', () => {
  const entities = (message: string) => recogniseServiceEvent(message)?.entities

  test('finds the service and its tasks', () => {
    expect(entities(`(service web) has started 2 tasks: (task ${task}) (task 1-2-3).`)).toEqual({
      service: 'web',
      tasks: [task, '1-2-3'],
      count: 2,
    })
  })

  test('finds them without parentheses, as older messages write them', () => {
    const uuid = '37db882f-d1ba-48ae-996d-420161f3ec9c'
    expect(entities(`service web has stopped 1 running tasks: task ${uuid}.`)).toEqual({
      service: 'web',
      tasks: [uuid],
      count: 1,
    })
  })

  test('finds the closest container instance', () => {
    expect(entities(`${closest} has insufficient memory available. ${more}`)).toEqual({
      service: 'web',
      tasks: [],
      instance: task,
    })
  })

  test('finds deployment and task set', () => {
    expect(entities('(service web) (deployment ecs-svc/7) deployment completed.')).toMatchObject({ deployment: 'ecs-svc/7' })
    expect(entities('(service web, taskSet ecs-svc/9) has begun draining connections on 1 tasks.')).toEqual({
      service: 'web',
      tasks: [],
      taskSet: 'ecs-svc/9',
      count: 1,
    })
  })

  test('finds load balancer, target group, port and reason', () => {
    expect(entities(`(service web) (instance i-0a1b2c3d) is unhealthy in (elb front-1) due to (reason ${elb})`)).toEqual({
      service: 'web',
      tasks: [],
      instance: 'i-0a1b2c3d',
      loadBalancer: 'front-1',
      reason: elb,
    })
    const arn = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067'
    expect(
      entities(
        `(service web) (instance i-0a1b2c3d) (port 8080) is unhealthy in (target-group ${arn}) due to (reason Codes: [502])`,
      ),
    ).toMatchObject({ port: 8080, targetGroup: arn, reason: 'Codes: [502]' })
  })
})

describe('foldRepeats', () => {
  const event = (id: number, message: string) => ({ id, message })

  test('folds equal messages that follow one another', () => {
    const events = [event(5, 'a'), event(4, 'a'), event(3, 'a'), event(2, 'b'), event(1, 'a')]
    expect(foldRepeats(events)).toEqual([
      { newest: events[0], oldest: events[2], count: 3, events: events.slice(0, 3) },
      { newest: events[3], oldest: events[3], count: 1, events: [events[3]] },
      { newest: events[4], oldest: events[4], count: 1, events: [events[4]] },
    ])
  })

  test('keeps messages about different tasks apart', () => {
    const events = [event(2, 'has started 1 tasks: (task b).'), event(1, 'has started 1 tasks: (task a).')]
    expect(foldRepeats(events).map((fold) => fold.count)).toEqual([1, 1])
  })

  test('folds nothing into nothing', () => {
    expect(foldRepeats([])).toEqual([])
  })
})
