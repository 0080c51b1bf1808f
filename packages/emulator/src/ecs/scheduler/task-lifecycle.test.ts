import { describe, expect, test } from 'vitest'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { pass, START } from './test-cluster.ts'
import { byUser, runContainers } from './test-task.ts'

describe('a task', () => {
  test('is pulled, runs, and holds its resources from the start', () => {
    const { state, instance, task } = runContainers({ cpu: 100, memory: 500, memoryReservation: 200 })
    expect(task).toMatchObject({ lastStatus: 'PENDING', desiredStatus: 'RUNNING', version: 1, createdAt: START })
    expect(task.containers[0]).toMatchObject({ lastStatus: 'PENDING', networkBindings: [] })
    expect(instance.remaining).toMatchObject({ cpu: 1_948, memory: 3_896 })
    pass(state, 6)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', version: 2 })
    const moments = [START, task.pullStartedAt!, task.pullStoppedAt!, task.startedAt!]
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
    expect(task.containers[0]!.lastStatus).toBe('RUNNING')
    expect(task.containers[0]!.runtimeId).toMatch(/^[0-9a-f]{64}$/)
  })

  test('that sleeps for 360 seconds ends after 360 seconds with exit code 0', () => {
    const { state, instance, task } = runContainers({ image: 'busybox', command: ['sleep', '360'] })
    pass(state, 359)
    expect(task.lastStatus).toBe('RUNNING')
    pass(state, 10)
    expect(task).toMatchObject({
      lastStatus: 'STOPPED',
      desiredStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      executionStoppedAt: task.startedAt! + 360_000,
    })
    expect(task.containers[0]).toMatchObject({ lastStatus: 'STOPPED', exitCode: 0 })
    expect(instance.remaining).toEqual(instance.registered)
  })

  test('goes on when a container ends that is not essential', () => {
    const { state, task } = runContainers([
      { name: 'web' },
      { name: 'setup', image: 'busybox', command: ['exit', '4'], essential: false },
    ])
    pass(state, 60)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers.map(({ lastStatus, exitCode }) => [lastStatus, exitCode])).toEqual([
      ['RUNNING', undefined],
      ['STOPPED', 4],
    ])
  })

  test('stops its other containers when an essential one ends', () => {
    const { state, task } = runContainers([
      { name: 'web', image: 'nginx' },
      { name: 'job', image: 'crash' },
    ])
    pass(state, 20)
    expect(task.lastStatus).toBe('STOPPED')
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([0, 1])
  })

  test('is forgotten one hour after it has stopped', () => {
    const { state, cluster, task } = runContainers({ image: 'busybox' })
    pass(state, 10)
    const stopped = task.stoppedAt!
    pass(state, (stopped + 3_599_000 - state.now) / 1_000)
    expect(cluster.tasks.has(task.id)).toBe(true)
    pass(state, 2)
    expect(cluster.tasks.has(task.id)).toBe(false)
  })
})

describe('a task that cannot start', () => {
  test.each([
    [{ image: 'does-not-exist' }, /^CannotPullContainerError: .*pull access denied/, undefined],
    [{ image: 'busybox', command: ['command-not-found'] }, /^CannotStartContainerError: .*executable file not found/, 127],
  ])('%j', (container, reason, exitCode) => {
    const { state, instance, task } = runContainers(container)
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' })
    expect(task.startedAt).toBeUndefined()
    expect(task.containers[0]!.reason).toMatch(reason)
    expect(task.containers[0]!.exitCode).toBe(exitCode)
    expect(instance.remaining).toEqual(instance.registered)
  })

  test('because a secret is not there says so itself, and pulls nothing', () => {
    const { state, instance, task } = runContainers({ secrets: [{ name: 'PASSWORD', valueFrom: '/prod/does-not-exist' }] })
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(task.stoppedReason).toMatch(/^ResourceInitializationError: unable to pull secrets or registry auth: .*does-not-exist$/)
    expect(task.pullStartedAt).toBeUndefined()
    expect(instance.remaining).toEqual(instance.registered)
  })

  test('because Docker does not start its container stays PENDING for three minutes, or until it is stopped', () => {
    const [late, stopped] = [runContainers({ image: 'never-starts' }), runContainers({ image: 'never-starts' })]
    pass(late.state, 180)
    expect(late.task.lastStatus).toBe('PENDING')
    pass(late.state, 10)
    expect(late.task).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      stoppedReason: 'Task failed to start',
    })
    expect(late.task.containers[0]!.reason).toMatch(/^DockerTimeoutError: /)
    pass(stopped.state, 60)
    stopTask(stopped.state, stopped.state.now, stopped.task, byUser)
    expect(stopped.task).toMatchObject({ lastStatus: 'STOPPED', ...byUser })
    expect(stopped.task.containers[0]!.reason).toBeUndefined()
  })

  test('for want of a log group starts when the log driver creates it', () => {
    const logged = (options: Record<string, string>) =>
      runContainers({
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/does-not-exist', ...options } },
      })
    const [refused, created] = [logged({}), logged({ 'awslogs-create-group': 'true' })]
    for (const { state } of [refused, created]) pass(state, 10)
    expect(refused.task.containers[0]!.reason).toMatch(/^CannotStartContainerError: .*failed to initialize logging driver/)
    expect(created.task.lastStatus).toBe('RUNNING')
  })

  test.each([
    ['nginx:missing', 10],
    ['cannot-create', 10],
    ['never-starts', 190],
  ])('runs all the same when only a container of the image %s fails that is not essential', (image, seconds) => {
    const { state, task } = runContainers([{ name: 'web' }, { name: 'extra', image, essential: false }])
    pass(state, seconds)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers[1]).toMatchObject({ lastStatus: 'STOPPED', reason: expect.stringMatching(/^\w+Error: /) })
  })
})

describe('stopping a task', () => {
  test('that is PENDING takes no time', () => {
    const { state, instance, task } = runContainers({})
    stopTask(state, START, task, byUser)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stoppedAt: START, ...byUser })
    expect(instance.taskIds.size).toBe(0)
    pass(state, 10)
    expect(task.pullStartedAt).toBeUndefined()
  })

  test('that ignores SIGTERM takes 30 seconds and ends with 137', () => {
    const { state, task } = runContainers({ image: 'busybox', command: ['sleep', '1h'] })
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    expect(task).toMatchObject({ lastStatus: 'STOPPING', desiredStatus: 'STOPPED', stoppingAt: START + 10_000 })
    pass(state, 29.9)
    expect(task.lastStatus).toBe('STOPPING')
    pass(state, 1)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', executionStoppedAt: START + 40_000, ...byUser })
    expect(task.containers[0]!.exitCode).toBe(137)
  })

  test('that ignores SIGTERM takes no longer than the stop time-out of its container', () => {
    const { state, task } = runContainers({ image: 'busybox', command: ['sleep', '1h'], stopTimeout: 5 })
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', executionStoppedAt: START + 15_000, containers: [{ exitCode: 137 }] })
  })

  test('twice keeps the first reason', () => {
    const { state, task } = runContainers({})
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    stopTask(state, state.now, task, { ...byUser, stoppedReason: 'second thoughts' })
    pass(state, 10)
    expect(task.stoppedReason).toBe('Task stopped by user')
  })
})

describe('ports', () => {
  test('that are fixed are held at once and shown when the container runs', () => {
    const { state, instance, task } = runContainers({ portMappings: [{ containerPort: 8080, hostPort: 80, protocol: 'udp' }] })
    expect(instance.remaining.udpPorts).toEqual([80])
    expect(task.containers[0]!.networkBindings).toEqual([])
    pass(state, 10)
    expect(task.containers[0]!.networkBindings).toEqual([
      { bindIP: '0.0.0.0', containerPort: 8080, hostPort: 80, protocol: 'udp' },
    ])
  })

  test('that are not fixed come from 49153 to 65535, without those in use or reserved', () => {
    const { state, instance, request } = runContainers({
      portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }],
    })
    instance.nextEphemeralPort = 51_677
    const second = startTask(state, START, request)
    pass(state, 10)
    const ports = [...instance.taskIds].flatMap((id) => {
      const [container] = request.cluster.tasks.get(id)!.containers
      return container!.networkBindings.map(({ hostPort }) => hostPort)
    })
    expect(ports.toSorted()).toEqual([51_677, 51_680, 51_681, 51_682])
    stopTask(state, state.now, second, byUser)
    pass(state, 10)
    expect(instance.remaining.tcpPorts).toHaveLength(5 + 2)
  })

  test('are never those of the agent, even where the instance did not register them as taken', () => {
    const { state, instance, task } = runContainers({ portMappings: [{ containerPort: 80 }, { containerPort: 81 }] })
    Object.assign(instance, { remaining: { ...instance.remaining, tcpPorts: [] }, nextEphemeralPort: 51_677 })
    pass(state, 10)
    expect(task.containers[0]!.networkBindings.map(({ hostPort }) => hostPort)).toEqual([51_677, 51_680])
  })

  test('start again at 49153 after 65535', () => {
    const { state, instance, task } = runContainers({ portMappings: [{ containerPort: 80 }, { containerPort: 81 }] })
    instance.nextEphemeralPort = 65_535
    pass(state, 10)
    expect(task.containers[0]!.networkBindings.map(({ hostPort }) => hostPort)).toEqual([65_535, 49_153])
  })

  test('that are used up keep a container from its start', () => {
    const { state, instance, task } = runContainers({ portMappings: [{ containerPort: 53, protocol: 'udp' }] })
    instance.remaining.udpPorts = Array.from({ length: 65_535 - 49_153 + 1 }, (_, index) => 49_153 + index)
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(task.containers[0]!.reason).toMatch(/^CannotStartContainerError: .*all ports are allocated$/)
  })

  test('of the host network are the containers own, those of no network are none', () => {
    const host = runContainers({ portMappings: [{ containerPort: 8080 }] }, 'host')
    const none = runContainers({ portMappings: [{ containerPort: 8080 }] }, 'none')
    pass(host.state, 10)
    pass(none.state, 10)
    expect(host.instance.remaining.tcpPorts).toContain(8080)
    expect(host.task.containers[0]!.networkBindings).toMatchObject([{ containerPort: 8080, hostPort: 8080 }])
    expect(none.task.containers[0]!.networkBindings).toEqual([])
  })
})
