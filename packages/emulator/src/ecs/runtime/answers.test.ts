import { describe, expect, test } from 'vitest'
import { answersOf } from './answers.ts'
import type { ContainerSpec } from './container-runtime.ts'

const spec = (image: string, more: Partial<ContainerSpec> = {}): ContainerSpec => ({
  image,
  entryPoint: [],
  command: [],
  environment: {},
  secrets: [],
  stopTimeout: 30_000,
  ...more,
})

describe('answersOf', () => {
  test.each([
    ['httpd:2.4', 'http'],
    ['amazon/amazon-ecs-sample', 'http'],
    ['example/unheard-of', 'http'],
    ['mysql', 'tcp'],
    ['redis:7', 'tcp'],
    ['busybox', 'nothing'],
  ])('%s speaks %s', (image, speaks) => {
    expect(answersOf(spec(image)).speaks).toBe(speaks)
  })

  test.each([
    [['sleep', '360'], 'nothing'],
    [['/bin/sh', '-c', 'while true; do date; sleep 1; done'], 'nothing'],
    [['/bin/sh', '-c', "echo '<html>' > index.html && httpd-foreground"], 'http'],
    [['tail', '-f', '/dev/null'], 'nothing'],
    [['mysqld', '--verbose'], 'tcp'],
  ])('httpd told to run %j speaks %s', (command, speaks) => {
    expect(answersOf(spec('httpd', { command })).speaks).toBe(speaks)
  })

  test('answers 200 on every path at once', () => {
    expect(answersOf(spec('httpd'))).toEqual({ speaks: 'http', after: 0, status: 200 })
  })

  test('answers as its environment says', () => {
    const environment = { EMULATOR_HTTP_STATUS: '404', EMULATOR_HTTP_PATH: '/healthz', EMULATOR_HTTP_DELAY: '2.5' }
    expect(answersOf(spec('httpd', { environment }))).toEqual({ speaks: 'http', after: 2_500, status: 404, path: '/healthz' })
  })

  test('answers as the tag of its image says, unless its environment says otherwise', () => {
    expect(answersOf(spec('web:status-502')).status).toBe(502)
    expect(answersOf(spec('web:status-502', { environment: { EMULATOR_HTTP_STATUS: '200' } })).status).toBe(200)
  })
})
