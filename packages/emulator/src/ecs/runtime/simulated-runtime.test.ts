import { describe, expect, test } from 'vitest'
import type { ContainerSpec } from './container-runtime.ts'
import { simulatedRuntime } from './simulated-runtime.ts'

const FOR_EVER = undefined

const plan = (spec: Partial<ContainerSpec>) =>
  simulatedRuntime({
    image: 'busybox',
    entryPoint: [],
    command: [],
    environment: {},
    secrets: [],
    stopTimeout: 30_000,
    ...spec,
  })
const sh = (script: string, environment = {}) => plan({ command: ['sh', '-c', script], environment }).ends

describe('a command', () => {
  test.each([
    [['sleep', '360'], 360_000, 0],
    [['/bin/sleep', '1.5m'], 90_000, 0],
    [['sleep', 'tomorrow'], 0, 1],
    [['true'], 0, 0],
    [['false'], 0, 1],
    [['exit', '3'], 0, 3],
    [['echo', 'hello'], 0, 0],
    [['ping', '-c', '4', 'example.com'], 3_000, 0],
    [['timeout', '5', 'sleep', '60'], 5_000, 124],
    [['tini', '--', 'sleep', '2'], 2_000, 0],
    [['env', 'A=1', 'sleep', '2'], 2_000, 0],
    [['sh'], 0, 0],
  ])('%j ends after %d ms with %d', (command, after, exitCode) => {
    expect(plan({ command }).ends).toEqual({ after, exitCode })
  })

  test.each([
    [['sleep', 'infinity']],
    [['tail', '-f', '/dev/null']],
    [['top']],
    [['ping', 'example.com']],
    [['httpd', '-f']],
    [['./my-server', '--port', '80']],
  ])('%j runs for ever', (command) => {
    expect(plan({ command }).ends).toBe(FOR_EVER)
  })
})

describe('a shell script', () => {
  test.each([
    ['sleep 360', 360_000, 0],
    ['exit 3', 0, 3],
    ['sleep 2; sleep 3; exit 1', 5_000, 1],
    ['sleep 2 && false && sleep 60', 2_000, 1],
    ['false || sleep 4', 4_000, 0],
    ['false || exit 7; sleep 60', 0, 7],
    ['sleep 60 & sleep 1', 1_000, 0],
    ['for i in 1 2 3; do echo $i; sleep 2; done', 6_000, 0],
    ['echo "a; exit 9" > /tmp/file 2>&1; sleep 1', 1_000, 0],
    ['echo $(date) > /data/date && echo done', 0, 0],
    ['X=1 sleep 2', 2_000, 0],
    ['command-not-found --flag', 0, 127],
    ['/bin/sh -c "sleep 5; exit 2"', 5_000, 2],
  ])('%j ends after %d ms with %d', (script, after, exitCode) => {
    expect(sh(script)).toEqual({ after, exitCode })
  })

  test('of the sample of the guide runs for ever', () => {
    const command = ['/bin/sh -c "while true; do /bin/date > /var/www/my-vol/date;\nsleep 1; done"']
    expect(plan({ entryPoint: ['sh', '-c'], command }).ends).toBe(FOR_EVER)
  })

  test('reads its environment', () => {
    expect(sh('sleep $SECONDS_TO_RUN; exit ${CODE}', { SECONDS_TO_RUN: '8', CODE: '4' })).toEqual({ after: 8_000, exitCode: 4 })
  })
})

describe('an image without a command', () => {
  test.each(['httpd:2.4', 'nginx', 'mysql', 'wordpress', 'redis', 'postgres', 'amazon/amazon-ecs-sample', 'my-repo/unknown:1'])(
    '%s runs for ever',
    (image) => expect(plan({ image }).ends).toBe(FOR_EVER),
  )

  test.each(['busybox', 'alpine', 'ubuntu:14.04', 'debian', 'public.ecr.aws/amazonlinux/amazonlinux:2023'])(
    '%s is a shell that ends at once',
    (image) => expect(plan({ image }).ends).toEqual({ after: 0, exitCode: 0 }),
  )

  test('gets options for its own program', () => {
    expect(plan({ image: 'mysql', command: ['--max-connections=10'] })).toEqual({ onStop: { takes: 2_000, exitCode: 0 } })
  })
})

describe('sentinels', () => {
  test.each([
    [
      'does-not-exist',
      "pull access denied for does-not-exist, repository does not exist or may require 'docker login': " +
        'denied: requested access to the resource is denied',
    ],
    ['nginx:missing', 'manifest for nginx:missing not found: manifest unknown: manifest unknown'],
    [
      'nginx:rate-limited',
      'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: ' +
        'https://www.docker.com/increase-rate-limit',
    ],
    ['nginx:disk-full', 'failed to register layer: write /usr/lib/layer: no space left on device'],
    [
      'registry.example.com:5000/web',
      'Get "https://registry.example.com:5000/v2/": dial tcp: lookup registry.example.com: no such host',
    ],
  ])('the image %s cannot be pulled', (image, words) => {
    expect(plan({ image }).pullFails).toBe(`CannotPullContainerError: Error response from daemon: ${words}`)
  })

  test.each(['123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1', 'public.ecr.aws/nginx/nginx', 'quay.io/a/b', 'ghcr.io/a/b:c'])(
    'the image %s can be pulled',
    (image) => expect(plan({ image }).pullFails).toBeUndefined(),
  )

  test.each([[['command-not-found']], [['sleep 360']]])('the command %j cannot be started', (command) => {
    const { startFails } = plan({ command })
    expect(startFails?.exitCode).toBe(127)
    expect(startFails?.reason).toMatch(
      new RegExp(`^CannotStartContainerError: .*exec: "${command[0]}": executable file not found in \\$PATH`),
    )
  })

  test('the command command-not-executable is not started, and ends with 126 in a shell', () => {
    const { startFails } = plan({ command: ['command-not-executable'] })
    expect(startFails?.exitCode).toBe(126)
    expect(startFails?.reason).toMatch(/^CannotStartContainerError: .*exec: "command-not-executable": permission denied/)
    expect(sh('command-not-executable')).toEqual({ after: 0, exitCode: 126 })
  })

  test.each([
    ['image cannot-create', { image: 'my/cannot-create:1' }, /^CannotCreateContainerError: Error response from daemon: /],
    ['log group does-not-exist', { logGroup: '/ecs/does-not-exist' }, /^CannotStartContainerError: .*log group does not exist/],
    ['image never-starts', { image: 'never-starts' }, /^DockerTimeoutError: Could not transition to started; timed out after/],
  ])('the %s keeps a container from its start', (_, spec, reason) => {
    expect(plan(spec).startFails?.reason).toMatch(reason)
  })

  test.each([
    ['arn:aws:secretsmanager:us-east-1:123456789012:secret:does-not-exist', /secret from asm: .*can't find the specified secret/],
    ['/prod/does-not-exist', /secrets from ssm: .*invalid ssm parameters: \/prod\/does-not-exist$/],
  ])('the secret %s keeps the whole task from its start', (secret, words) => {
    const { resourcesFail } = plan({ secrets: ['/prod/password', secret] })
    expect(resourcesFail).toMatch(/^ResourceInitializationError: unable to pull secrets or registry auth: /)
    expect(resourcesFail).toMatch(words)
    expect(plan({ secrets: ['/prod/password'] }).resourcesFail).toBeUndefined()
  })

  test.each([{ image: 'out-of-memory' }, { command: ['out-of-memory'] }])('%j is killed for its memory', (spec) => {
    const reason = 'OutOfMemoryError: Container killed due to memory usage'
    expect(plan(spec).ends).toEqual({ after: 2_000, exitCode: 137, reason })
  })

  test('the image crash ends with 1 after three seconds', () => {
    expect(plan({ image: 'my/crash' }).ends).toEqual({ after: 3_000, exitCode: 1 })
  })
})

describe('a health check', () => {
  const check = (...command: string[]) =>
    plan({ healthCheck: { command, interval: 10_000, timeout: 5_000, retries: 3, startPeriod: 5_000 } }).health

  test('passes after one interval when its program is not known', () => {
    const healthy = { after: 10_000, status: 'HEALTHY' }
    expect(check('CMD-SHELL', 'redis-cli ping | grep PONG')).toEqual(healthy)
    expect(check('CMD', '/usr/local/bin/is-alive', '--quick')).toEqual(healthy)
  })

  test('fails after the start period and all retries when its program fails or takes longer than its time-out', () => {
    const unhealthy = { after: 35_000, status: 'UNHEALTHY' }
    expect(check('CMD-SHELL', 'redis-cli ping && exit 1')).toEqual(unhealthy)
    expect(check('CMD', 'sleep', '6')).toEqual(unhealthy)
    expect(check('CMD', 'sleep', '5')).toMatchObject({ status: 'HEALTHY' })
  })
})

describe('SIGTERM', () => {
  test.each([
    ['ends a server with 0', { image: 'httpd' }, { takes: 1_000, exitCode: 0 }],
    ['ends an unknown image with 143', { image: 'my/service' }, { takes: 500, exitCode: 143 }],
    ['is ignored by sleep as process 1', { command: ['sleep', '360'] }, { takes: 30_000, exitCode: 137 }],
    [
      'is ignored by a shell as process 1',
      { command: ['sh', '-c', 'while true; do date; done'] },
      { takes: 30_000, exitCode: 137 },
    ],
    [
      'is obeyed by a script that traps it',
      { command: ['sh', '-c', "trap 'exit 5' TERM; sleep 9"] },
      { takes: 200, exitCode: 5 },
    ],
    ['is passed on by an init', { command: ['tini', '--', 'sleep', '9'] }, { takes: 200, exitCode: 143 }],
    [
      'is followed by SIGKILL after stopTimeout',
      { command: ['sleep', '9'], stopTimeout: 2_000 },
      { takes: 2_000, exitCode: 137 },
    ],
    [
      'reaches the server that is named',
      { entryPoint: ['/usr/sbin/apache2', '-D', 'FOREGROUND'] },
      { takes: 1_000, exitCode: 0 },
    ],
  ])('%s', (_, spec, onStop) => {
    expect(plan(spec).onStop).toEqual(onStop)
  })
})
