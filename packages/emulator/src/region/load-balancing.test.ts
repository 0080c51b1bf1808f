import { DeleteServiceCommand, StopTaskCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { DeleteLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing'
import { DeregisterTargetsCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from 'vitest'
import { balancedCluster } from './test-balanced-service.ts'

const SECOND = 1_000
const dynamic = { portMappings: [{ containerPort: 80 }] }

describe('a service behind a classic load balancer', () => {
  test('registers the instances of its tasks, and is steady when these are in service', async () => {
    await using cluster = await balancedCluster()
    await cluster.define()
    await cluster.createClassic()
    await cluster.clock.advance(7 * SECOND)
    const [started, ...registered] = await cluster.events()
    expect(started).toBe('(service web) has started 2 tasks: (task ID) (task ID).')
    // Both at once, or one after the other, as they come to run.
    expect([1, 2]).toContain(registered.length)
    for (const one of registered) expect(one).toBe(`(service web) registered ${2 / registered.length} instances in (elb web)`)
    expect((await cluster.describe()).deployments).toMatchObject([{ rolloutState: 'IN_PROGRESS', runningCount: 2 }])
    await cluster.clock.advance(25 * SECOND)
    expect(await cluster.instanceStates()).toMatchObject([{ State: 'InService' }, { State: 'InService' }])
    expect((await cluster.events()).slice(-2)).toEqual([
      '(service web) (deployment ID) deployment completed.',
      '(service web) has reached a steady state.',
    ])
  })

  test('kills and replaces a task whose instance fails its checks, and says so', async () => {
    await using cluster = await balancedCluster()
    await cluster.define({ image: 'web:status-502' })
    await cluster.createClassic({ desiredCount: 1 })
    await cluster.clock.advance(27 * SECOND)
    expect(await cluster.events()).toEqual([
      '(service web) has started 1 tasks: (task ID).',
      '(service web) registered 1 instances in (elb web)',
      expect.stringMatching(
        /^\(service web\) \(instance i-0000000000000000[12]\) is unhealthy in \(elb web\) due to \(reason Instance has failed at least the UnhealthyThreshold number of health checks consecutively\.\)$/,
      ),
      '(service web) deregistered 1 instances in (elb web)',
      '(service web) has stopped 1 running tasks: (task ID).',
    ])
    expect(await cluster.tasks('STOPPED')).toMatchObject([
      { stoppedReason: 'Task failed ELB health checks in (elb web)', stopCode: 'ServiceSchedulerInitiated' },
    ])
    await cluster.clock.advance(30 * SECOND)
    expect((await cluster.events()).slice(5)).toContain('(service web) has started 1 tasks: (task ID).')
  })

  test('ignores failed checks for the grace period of a task', async () => {
    await using cluster = await balancedCluster()
    await cluster.define({ environment: [{ name: 'EMULATOR_HTTP_DELAY', value: '45' }] })
    await cluster.createClassic({ desiredCount: 1, healthCheckGracePeriodSeconds: 90 })
    await cluster.clock.advance(40 * SECOND)
    expect(await cluster.instanceStates()).toMatchObject([{ State: 'OutOfService', ReasonCode: 'Instance' }])
    await cluster.clock.advance(60 * SECOND)
    expect((await cluster.events()).at(-1)).toBe('(service web) has reached a steady state.')
    expect(await cluster.tasks('STOPPED')).toEqual([])
  })

  test('goes on when its load balancer is deleted, and can be deleted itself', async () => {
    await using cluster = await balancedCluster()
    await cluster.define()
    await cluster.createClassic()
    await cluster.clock.advance(40 * SECOND)
    await cluster.classic.send(new DeleteLoadBalancerCommand({ LoadBalancerName: 'web' }))
    await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
    await cluster.clock.advance(10 * SECOND)
    expect(await cluster.describe()).toMatchObject({ status: 'INACTIVE', runningCount: 0 })
    expect(await cluster.events()).toContain(
      "(service web) failed to deregister instances in (elb web) with (error There is no ACTIVE Load Balancer named 'web')",
    )
  })
})

describe('a service behind a target group', () => {
  test('registers the port of each task, several on one instance, too', async () => {
    await using cluster = await balancedCluster()
    await cluster.define(dynamic)
    await cluster.createTargeted({ desiredCount: 4 })
    await cluster.clock.advance(20 * SECOND)
    const targets = await cluster.targetStates(cluster.targetGroupArn)
    expect(targets.map(({ TargetHealth }) => TargetHealth?.State)).toEqual(['healthy', 'healthy', 'healthy', 'healthy'])
    const bindings = (await cluster.tasks()).map(({ containers }) => containers?.[0]?.networkBindings?.[0]?.hostPort)
    expect(targets.map(({ Target }) => Target?.Port).sort()).toEqual(bindings.sort())
    expect((await cluster.describe()).deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })

  test('drains a task before it stops it, and tells each step', async () => {
    await using cluster = await balancedCluster()
    await cluster.define(dynamic)
    await cluster.createTargeted()
    await cluster.clock.advance(30 * SECOND)
    const before = (await cluster.events()).length
    await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', desiredCount: 1 }))
    await cluster.clock.advance(1 * SECOND)
    expect(await cluster.tasks('STOPPED')).toMatchObject([{ lastStatus: 'DEACTIVATING', desiredStatus: 'STOPPED' }])
    const group = `(target-group ${cluster.targetGroupArn})`
    expect((await cluster.events()).slice(before)).toEqual([
      `(service web) deregistered 1 targets in ${group}`,
      '(service web) has begun draining connections on 1 tasks.',
    ])
    await cluster.clock.advance(18 * SECOND)
    expect(await cluster.tasks('STOPPED')).toMatchObject([{ lastStatus: 'DEACTIVATING' }])
    await cluster.clock.advance(4 * SECOND)
    expect(await cluster.tasks('STOPPED')).toMatchObject([{ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] }])
    expect((await cluster.events()).slice(before + 2)).toEqual([
      '(service web) has stopped 1 running tasks: (task ID).',
      '(service web) has reached a steady state.',
    ])
    expect(await cluster.targetStates(cluster.targetGroupArn)).toHaveLength(1)
  })

  test('a new deployment waits until its targets are healthy before it stops the old tasks', async () => {
    await using cluster = await balancedCluster()
    await cluster.define(dynamic)
    await cluster.createTargeted()
    await cluster.clock.advance(30 * SECOND)
    await cluster.define({ ...dynamic, environment: [{ name: 'EMULATOR_HTTP_DELAY', value: '5' }] })
    await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: 'web' }))
    await cluster.clock.advance(8 * SECOND)
    expect((await cluster.describe()).deployments).toMatchObject([
      { status: 'PRIMARY', runningCount: 2 },
      { status: 'ACTIVE', runningCount: 2 },
    ])
    await cluster.clock.advance(60 * SECOND)
    expect((await cluster.describe()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 2 }])
  })

  test('kills a task that answers otherwise than the matcher wants', async () => {
    await using cluster = await balancedCluster()
    await cluster.define({ ...dynamic, image: 'web:status-502' })
    await cluster.createTargeted({ desiredCount: 1 })
    await cluster.clock.advance(27 * SECOND)
    expect((await cluster.events())[2]).toMatch(
      /^\(service web\) \(instance i-\d{17}\) \(port \d+\) is unhealthy in \(target-group arn:.*\) due to \(reason Health checks failed with these codes: \[502\]\)$/,
    )
    expect(await cluster.tasks('STOPPED')).toMatchObject([
      { stoppedReason: `Task failed ELB health checks in (target-group ${cluster.targetGroupArn})` },
    ])
  })

  test('counts tasks that fail the checks against the deployment, so that the circuit breaker ends it', async () => {
    await using cluster = await balancedCluster()
    await cluster.define({ ...dynamic, image: 'web:status-502' })
    const deploymentCircuitBreaker = { enable: true, rollback: false }
    await cluster.createTargeted({ desiredCount: 1, deploymentConfiguration: { deploymentCircuitBreaker } })
    await cluster.clock.advance(5 * 60 * SECOND)
    expect((await cluster.describe()).deployments).toMatchObject([{ rolloutState: 'FAILED', failedTasks: 3 }])
    expect(await cluster.events()).toContain('(service web) (deployment ID) deployment failed: tasks failed to start.')
  })

  test('a task that somebody stops drains, one that ends by itself does not', async () => {
    await using cluster = await balancedCluster()
    await cluster.define(dynamic)
    await cluster.createTargeted({ desiredCount: 1 })
    await cluster.clock.advance(30 * SECOND)
    const [task] = await cluster.tasks()
    await cluster.ecs.send(new StopTaskCommand({ task: task!.taskArn }))
    expect(await cluster.tasks('STOPPED')).toMatchObject([{ lastStatus: 'DEACTIVATING', stopCode: 'UserInitiated' }])
    await cluster.define({ ...dynamic, image: 'crash' })
    await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: 'web' }))
    await cluster.clock.advance(60 * SECOND)
    const crashed = (await cluster.tasks('STOPPED')).filter(({ stopCode }) => stopCode === 'EssentialContainerExited')
    expect(crashed.length).toBeGreaterThan(0)
    expect(crashed[0]).toMatchObject({ lastStatus: 'STOPPED' })
  })

  test('replaces a task that was taken out by hand when it is deployed anew', async () => {
    await using cluster = await balancedCluster()
    await cluster.define(dynamic)
    await cluster.createTargeted({ desiredCount: 1 })
    await cluster.clock.advance(30 * SECOND)
    const [target] = await cluster.targetStates(cluster.targetGroupArn)
    const Targets = [{ Id: target!.Target!.Id!, Port: target!.Target!.Port }]
    await cluster.elb.send(new DeregisterTargetsCommand({ TargetGroupArn: cluster.targetGroupArn, Targets }))
    await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }))
    await cluster.clock.advance(90 * SECOND)
    expect((await cluster.describe()).deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
    expect(await cluster.targetStates(cluster.targetGroupArn)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
  })
})
