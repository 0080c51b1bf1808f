import { describe, expect, test } from 'vitest'
import { taskVerdict } from './task-verdict.ts'

const essential = { stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited' }
const failed = { stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' }

describe('exit codes', () => {
  test('names the container, the code and what it means', () => {
    expect(taskVerdict({ ...essential, containers: [{ name: 'web', exitCode: 127 }] })).toEqual({
      summary: 'Container web ended with exit code 127: command not found.',
      detail: 'Essential container in task exited',
      nextStep: 'Compare entry point and command with what the image contains.',
      key: 'exit 127',
    })
  })

  test('exit code 0 is a failure to keep running only for a service', () => {
    const verdict = taskVerdict({ ...essential, containers: [{ name: 'sleep', exitCode: 0 }] })
    expect(verdict.summary).toBe('Container sleep ended with exit code 0: ended by itself.')
    expect(verdict.nextStep).toContain('For a job that ends, this is success.')
  })

  test.each([
    ['an error before the containers that were stopped because of it', [137, 1, 143], 'c1'],
    ['an error before an end without one', [0, 1], 'c1'],
    ['an end of its own before the containers that were killed after it', [137, 0], 'c1'],
    ['SIGKILL before SIGTERM', [143, 137], 'c1'],
    ['the only one that ended at all', [undefined, 143], 'c1'],
  ])('blames %s', (_, codes, culprit) => {
    const containers = codes.map((exitCode, index) => ({ name: `c${index}`, exitCode }))
    expect(taskVerdict({ ...essential, containers }).summary).toContain(`Container ${culprit} `)
  })
})

describe('container reasons', () => {
  test('a memory hog is named as such, not as exit code 137', () => {
    const reason = 'OutOfMemoryError: Container killed due to memory usage'
    const verdict = taskVerdict({
      ...essential,
      containers: [
        { name: 'sidecar', exitCode: 0 },
        { name: 'hog', exitCode: 137, reason },
      ],
    })
    expect(verdict).toEqual({
      summary: 'Container hog: killed because it used more memory than its hard limit.',
      detail: reason,
      nextStep: 'Raise memory in a new revision, or make the program use less.',
      key: 'out-of-memory',
    })
  })

  test.each([
    ['CannotPullContainerError: Error response from daemon: manifest for nginx:9 not found', 'pull-not-found'],
    ['CannotPullContainerError: pull access denied for x, repository does not exist', 'pull-denied'],
    ['CannotPullContainerError: toomanyrequests: You have reached your pull rate limit', 'pull-rate-limit'],
    ['CannotPullContainerError: write /tmp/x: no space left on device', 'pull-disk-full'],
    ['CannotPullContainerError: dial tcp: lookup registry.invalid: no such host', 'pull-network'],
    ['CannotPullContainerError: something new', 'pull-failed'],
    ['CannotStartContainerError: exec: "/run": no such file', 'start-failed'],
    ['CannotCreateContainerError: mkdir: no space left on device', 'create-failed'],
    ['CannotCreateVolumeError: driver not found', 'volume-failed'],
    ['DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s', 'docker-timeout'],
    ['ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m', 'docker-timeout'],
    ['CannotStopContainerError: gone', 'stop-failed'],
    ['ResourceInitializationError: unable to pull secrets or registry auth', 'resources-failed'],
    ['InternalError: agent', 'agent-error'],
  ])('recognises %s', (reason, key) => {
    const verdict = taskVerdict({ ...failed, containers: [{ name: 'web', reason }] })
    expect(verdict).toMatchObject({ key, detail: reason, summary: expect.stringContaining('Container web: ') })
    expect(verdict.nextStep).toBeTruthy()
  })

  test('finds a known error in the reason of the task too', () => {
    const stoppedReason = 'CannotPullContainerError: manifest unknown'
    expect(taskVerdict({ stopCode: 'TaskFailedToStart', stoppedReason, containers: [{ name: 'web' }] })).toMatchObject({
      summary: 'The task stopped: the image could not be pulled: there is no such image or tag.',
      key: 'pull-not-found',
    })
  })

  test('shows an unknown reason as it is', () => {
    expect(taskVerdict({ ...failed, containers: [{ name: 'web', reason: 'Moon in the wrong phase' }] })).toMatchObject({
      summary: 'The task never ran.',
      detail: 'Moon in the wrong phase',
    })
  })
})

describe('who stopped it', () => {
  test.each([
    ['UserInitiated', 'Task stopped by user', 'Somebody stopped the task.'],
    ['ServiceSchedulerInitiated', 'Scaling activity initiated by (deployment ecs-svc/7)', 'The service stopped the task'],
    ['SpotInterruption', 'Your Spot Task was interrupted.', 'Spot Instance'],
    ['TerminationNotice', 'The host is going away', 'about to go away'],
    ['InfrastructureHealth', 'The host is unhealthy', 'The host failed'],
  ])('%s', (stopCode, stoppedReason, summary) => {
    const verdict = taskVerdict({ stopCode, stoppedReason, containers: [{ name: 'web', exitCode: 137 }] })
    expect(verdict).toMatchObject({ summary: expect.stringContaining(summary), detail: stoppedReason, key: stopCode })
  })

  test.each([
    ['ServiceSchedulerInitiated', 'Task failed ELB health checks in (elb front)', 'elb-health'],
    ['ServiceSchedulerInitiated', 'Task failed ELB health checks in (target-group arn:aws:x)', 'elb-health'],
    ['ServiceSchedulerInitiated', 'Task failed container health checks', 'container-health'],
    ['TerminationNotice', 'Host EC2 (instance i-0a1b2c3d) terminated', 'host-gone'],
    [undefined, 'Host EC2 (instance i-0a1b2c3d) stopped', 'host-gone'],
    ['UserInitiated', 'Container instance deregistration forced by user', 'instance-deregistered'],
  ])('%s: "%s" says more than the stop code', (stopCode, stoppedReason, key) => {
    const verdict = taskVerdict({ stopCode, stoppedReason, containers: [{ name: 'web', exitCode: 137 }] })
    expect(verdict).toMatchObject({ key, detail: stoppedReason })
  })

  test('says so when nothing is known', () => {
    expect(taskVerdict({ containers: [] }).summary).toBe('The task stopped, and no reason was recorded.')
  })
})
