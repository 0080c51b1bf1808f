import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { defineTask, pass, START, testCluster } from './test-cluster.ts'

const byUser = { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } as const

function run(containers: Partial<ContainerDefinition> | Partial<ContainerDefinition>[], networkMode?: 'host' | 'none') {
  const { state, cluster, instances } = testCluster({ instances: 1 })
  const taskDefinition = defineTask(state, 'web', containers, networkMode && { networkMode })
  const request = { cluster, instance: instances[0]!, taskDefinition, group: 'family:web', startedBy: '' }
  return { state, cluster, instance: instances[0]!, request, task: startTask(state, START, request) }
}

describe('a task', () => {
  test('is pulled, runs, and holds its resources from the start', () => {
    const { state, instance, task } = run({ cpu: 100, memory: 500, memoryReservation: 200 })
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
    const { state, instance, task } = run({ image: 'busybox', command: ['sleep', '360'] })
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
    const { state, task } = run([{ name: 'web' }, { name: 'setup', image: 'busybox', command: ['exit', '4'], essential: false }])
    pass(state, 60)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers.map(({ lastStatus, exitCode }) => [lastStatus, exitCode])).toEqual([
      ['RUNNING', undefined],
      ['STOPPED', 4],
    ])
  })

  test('stops its other containers when an essential one ends', () => {
    const { state, task } = run([
      { name: 'web', image: 'nginx' },
      { name: 'job', image: 'crash' },
    ])
    pass(state, 20)
    expect(task.lastStatus).toBe('STOPPED')
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([0, 1])
  })

  test('is forgotten one hour after it has stopped', () => {
    const { state, cluster, task } = run({ image: 'busybox' })
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
    const { state, instance, task } = run(container)
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' })
    expect(task.startedAt).toBeUndefined()
    expect(task.containers[0]!.reason).toMatch(reason)
    expect(task.containers[0]!.exitCode).toBe(exitCode)
    expect(instance.remaining).toEqual(instance.registered)
  })

  test('runs all the same when only a container fails that is not essential', () => {
    const { state, task } = run([{ name: 'web' }, { name: 'extra', image: 'nginx:missing', essential: false }])
    pass(state, 10)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers[1]).toMatchObject({ lastStatus: 'STOPPED' })
  })
})

describe('stopping a task', () => {
  test('that is PENDING takes no time', () => {
    const { state, instance, task } = run({})
    stopTask(state, START, task, byUser)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stoppedAt: START, ...byUser })
    expect(instance.taskIds.size).toBe(0)
    pass(state, 10)
    expect(task.pullStartedAt).toBeUndefined()
  })

  test('that ignores SIGTERM takes 30 seconds and ends with 137', () => {
    const { state, task } = run({ image: 'busybox', command: ['sleep', '1h'] })
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    expect(task).toMatchObject({ lastStatus: 'STOPPING', desiredStatus: 'STOPPED', stoppingAt: START + 10_000 })
    pass(state, 29.9)
    expect(task.lastStatus).toBe('STOPPING')
    pass(state, 1)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', executionStoppedAt: START + 40_000, ...byUser })
    expect(task.containers[0]!.exitCode).toBe(137)
  })

  test('twice keeps the first reason', () => {
    const { state, task } = run({})
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    stopTask(state, state.now, task, { ...byUser, stoppedReason: 'second thoughts' })
    pass(state, 10)
    expect(task.stoppedReason).toBe('Task stopped by user')
  })
})

describe('ports', () => {
  test('that are fixed are held at once and shown when the container runs', () => {
    const { state, instance, task } = run({ portMappings: [{ containerPort: 8080, hostPort: 80, protocol: 'udp' }] })
    expect(instance.remaining.udpPorts).toEqual([80])
    expect(task.containers[0]!.networkBindings).toEqual([])
    pass(state, 10)
    expect(task.containers[0]!.networkBindings).toEqual([
      { bindIP: '0.0.0.0', containerPort: 8080, hostPort: 80, protocol: 'udp' },
    ])
  })

  test('that are not fixed come from 49153 to 65535, without those in use or reserved', () => {
    const { state, instance, request } = run({ portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }] })
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

  test('start again at 49153 after 65535', () => {
    const { state, instance, task } = run({ portMappings: [{ containerPort: 80 }, { containerPort: 81 }] })
    instance.nextEphemeralPort = 65_535
    pass(state, 10)
    expect(task.containers[0]!.networkBindings.map(({ hostPort }) => hostPort)).toEqual([65_535, 49_153])
  })

  test('of the host network are the containers own, those of no network are none', () => {
    const host = run({ portMappings: [{ containerPort: 8080 }] }, 'host')
    const none = run({ portMappings: [{ containerPort: 8080 }] }, 'none')
    pass(host.state, 10)
    pass(none.state, 10)
    expect(host.instance.remaining.tcpPorts).toContain(8080)
    expect(host.task.containers[0]!.networkBindings).toMatchObject([{ containerPort: 8080, hostPort: 8080 }])
    expect(none.task.containers[0]!.networkBindings).toEqual([])
  })
})

describe('dependencies', () => {
  const init = { name: 'init', image: 'busybox', essential: false }
  const web = (condition: 'START' | 'COMPLETE' | 'SUCCESS' | 'HEALTHY') => ({
    name: 'web',
    dependsOn: [{ containerName: 'init', condition }],
  })

  test.each(['COMPLETE', 'SUCCESS'] as const)(
    'a container waits for the %s of another, and the task stays PENDING',
    (condition) => {
      const { state, task } = run([web(condition), { ...init, command: ['sleep', '20'] }])
      pass(state, 15)
      expect(task.lastStatus).toBe('PENDING')
      expect(task.containers.map(({ lastStatus }) => lastStatus)).toEqual(['PENDING', 'RUNNING'])
      pass(state, 15)
      expect(task.lastStatus).toBe('RUNNING')
      expect(task.containers.map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING', 'STOPPED'])
    },
  )

  test('a container that waits for the SUCCESS of one that fails never starts', () => {
    const { state, task } = run([web('SUCCESS'), { ...init, command: ['exit', '1'] }])
    pass(state, 20)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([undefined, 1])
  })

  test('a container that waits for one that cannot start never starts, whatever their order', () => {
    const { state, task } = run([web('START'), { ...init, command: ['command-not-found'] }])
    pass(state, 20)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
  })

  test('a container waits until another is HEALTHY', () => {
    const healthCheck = { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'], interval: 10 }
    const { state, task } = run([web('HEALTHY'), { ...init, image: 'nginx', healthCheck }])
    pass(state, 9)
    expect(task.lastStatus).toBe('PENDING')
    pass(state, 10)
    expect(task.lastStatus).toBe('RUNNING')
  })

  test('a container waits no longer than the start time-out of the other one, which may take its time for itself', () => {
    const slow = { ...init, command: ['sleep', '1h'], startTimeout: 30 }
    const { state, task } = run([web('COMPLETE'), slow])
    pass(state, 30)
    expect(task.lastStatus).toBe('PENDING')
    pass(state, 5)
    expect(task).toMatchObject({ desiredStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    const alone = run([
      { ...init, ...slow },
      { name: 'third', dependsOn: [{ containerName: 'fourth', condition: 'COMPLETE' }] },
      { name: 'fourth', essential: false, image: 'busybox', command: ['sleep', '60'] },
    ])
    pass(alone.state, 70)
    expect(alone.task.lastStatus).toBe('RUNNING')
  })

  test('a container is stopped after those that depend on it have ended', () => {
    const database = { name: 'init', image: 'busybox', command: ['sleep', '1h'], essential: true }
    const { state, task } = run([web('START'), database])
    pass(state, 10)
    const stoppedAt = state.now
    stopTask(state, state.now, task, byUser)
    // nginx takes 300 ms; sleep is deaf and is killed 30 s after that.
    expect(task.containers.map(({ end }) => end?.at)).toEqual([stoppedAt + 300, stoppedAt + 30_300])
    pass(state, 31)
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([0, 137])
  })

  test('a task that waits can be stopped, and what runs of it obeys the signal', () => {
    const { state, instance, task } = run([web('COMPLETE'), { ...init, command: ['sleep', '1h'] }])
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    expect(task.lastStatus).toBe('STOPPING')
    pass(state, 31)
    expect(task.lastStatus).toBe('STOPPED')
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([undefined, 137])
    expect(instance.remaining).toEqual(instance.registered)
  })
})

describe('health', () => {
  test.each([
    ['exit 0', 'HEALTHY'],
    ['exit 1', 'UNHEALTHY'],
  ])('of a check that says %s is UNKNOWN, then %s', (script, status) => {
    const healthCheck = { command: ['CMD-SHELL', script], interval: 5, retries: 2, startPeriod: 10 }
    const { state, task } = run({ healthCheck })
    pass(state, 6)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: 'UNKNOWN' })
    pass(state, 25)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: status })
    expect(task.containers[0]!.healthStatus).toBe(status)
  })
})
