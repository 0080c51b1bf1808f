import { describe, expect, test } from 'vitest'
import { stopTask } from './stop-task.ts'
import { pass } from './test-cluster.ts'
import { byUser, runContainers } from './test-task.ts'

describe('dependencies', () => {
  const init = { name: 'init', image: 'busybox', essential: false }
  const web = (condition: 'START' | 'COMPLETE' | 'SUCCESS' | 'HEALTHY') => ({
    name: 'web',
    dependsOn: [{ containerName: 'init', condition }],
  })

  test.each(['COMPLETE', 'SUCCESS'] as const)(
    'a container waits for the %s of another, and the task stays PENDING',
    (condition) => {
      const { state, task } = runContainers([web(condition), { ...init, command: ['sleep', '20'] }])
      pass(state, 15)
      expect(task.lastStatus).toBe('PENDING')
      expect(task.containers.map(({ lastStatus }) => lastStatus)).toEqual(['PENDING', 'RUNNING'])
      pass(state, 15)
      expect(task.lastStatus).toBe('RUNNING')
      expect(task.containers.map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING', 'STOPPED'])
    },
  )

  test('a container that waits for the START of another starts with it', () => {
    const { state, task } = runContainers([web('START'), { ...init, command: ['sleep', '60'] }])
    pass(state, 10)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers.map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING', 'RUNNING'])
  })

  test('a container that waits for the COMPLETE of one that fails starts all the same', () => {
    const { state, task } = runContainers([web('COMPLETE'), { ...init, command: ['exit', '1'] }])
    pass(state, 20)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([undefined, 1])
  })

  test('a container that waits for one that turns out UNHEALTHY never starts', () => {
    const healthCheck = { command: ['CMD', 'false'], interval: 5, retries: 2 }
    const { state, task } = runContainers([web('HEALTHY'), { ...init, image: 'nginx', healthCheck }])
    pass(state, 9)
    expect(task.lastStatus).toBe('PENDING')
    pass(state, 10)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
  })

  test('a container that waits for the SUCCESS of one that fails never starts', () => {
    const { state, task } = runContainers([web('SUCCESS'), { ...init, command: ['exit', '1'] }])
    pass(state, 20)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([undefined, 1])
  })

  test('a container that waits for one that cannot start never starts, whatever their order', () => {
    const { state, task } = runContainers([web('START'), { ...init, command: ['command-not-found'] }])
    pass(state, 20)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
  })

  test('a container waits until another is HEALTHY', () => {
    const healthCheck = { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'], interval: 10 }
    const { state, task } = runContainers([web('HEALTHY'), { ...init, image: 'nginx', healthCheck }])
    pass(state, 9)
    expect(task.lastStatus).toBe('PENDING')
    pass(state, 10)
    expect(task.lastStatus).toBe('RUNNING')
  })

  test('a container waits no longer than the start time-out of the other one, which may take its time for itself', () => {
    const slow = { ...init, command: ['sleep', '1h'], startTimeout: 30 }
    const { state, task } = runContainers([web('COMPLETE'), slow])
    pass(state, 30)
    expect(task.lastStatus).toBe('PENDING')
    pass(state, 5)
    expect(task).toMatchObject({ desiredStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    const alone = runContainers([
      { ...init, ...slow },
      { name: 'third', dependsOn: [{ containerName: 'fourth', condition: 'COMPLETE' }] },
      { name: 'fourth', essential: false, image: 'busybox', command: ['sleep', '60'] },
    ])
    pass(alone.state, 70)
    expect(alone.task.lastStatus).toBe('RUNNING')
  })

  test('a container is stopped after those that depend on it have ended', () => {
    const database = { name: 'init', image: 'busybox', command: ['sleep', '1h'], essential: true }
    const { state, task } = runContainers([web('START'), database])
    pass(state, 10)
    const stoppedAt = state.now
    stopTask(state, state.now, task, byUser)
    // nginx takes 300 ms; sleep is deaf and is killed 30 s after that.
    expect(task.containers.map(({ end }) => end?.at)).toEqual([stoppedAt + 300, stoppedAt + 30_300])
    pass(state, 31)
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([0, 137])
  })

  test('a task that waits can be stopped, and what runs of it obeys the signal', () => {
    const { state, instance, task } = runContainers([web('COMPLETE'), { ...init, command: ['sleep', '1h'] }])
    pass(state, 10)
    stopTask(state, state.now, task, byUser)
    expect(task.lastStatus).toBe('STOPPING')
    pass(state, 31)
    expect(task.lastStatus).toBe('STOPPED')
    expect(task.containers.map(({ exitCode }) => exitCode)).toEqual([undefined, 137])
    expect(instance.remaining).toEqual(instance.registered)
  })
})
