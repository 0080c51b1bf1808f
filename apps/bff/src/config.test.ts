import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConfig } from './config.ts'

describe('without any setting', () => {
  test('runs the emulator beside the console', () => {
    expect(parseConfig([], {})).toMatchObject({
      port: 8080,
      region: 'us-east-1',
      backend: { kind: 'emulator', port: 8081, dataDir: path.resolve('.data'), speed: 1, seed: 'empty' },
    })
  })
})

test('reads every setting of the emulator', () => {
  const env = { PORT: '9000', EMULATOR_PORT: '9001', DATA_DIR: '/srv/gantry', SPEED: '10', SEED: 'demo', AWS_REGION: 'eu-west-1' }
  expect(parseConfig([], env)).toMatchObject({
    port: 9000,
    region: 'eu-west-1',
    backend: { kind: 'emulator', port: 9001, dataDir: '/srv/gantry', speed: 10, seed: 'demo' },
  })
})

test('talks to AWS by option or by setting', () => {
  expect(parseConfig(['--aws'], {})).toMatchObject({ backend: { kind: 'aws' } })
  expect(parseConfig([], { CONSOLE_BACKEND: 'aws' })).toMatchObject({ backend: { kind: 'aws' } })
})

test('shows the address of another endpoint, the one for ECS before the one for everything', () => {
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', AWS_ENDPOINT_URL_ECS: 'https://ecs.example.test' }
  expect(parseConfig(['--aws'], env)).toMatchObject({ backend: { kind: 'endpoint', endpoint: 'https://ecs.example.test' } })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a port from 0 to 65535, not "http".'],
  [{ PORT: '65536' }, 'PORT must be a port from 0 to 65535, not "65536".'],
  [{ EMULATOR_PORT: '8080' }, 'PORT and EMULATOR_PORT are both 8080; give them different ones.'],
  [{ SPEED: '0' }, 'SPEED must be a number above 0 and at most 1000, not "0".'],
  [{ SPEED: 'fast' }, 'SPEED must be a number above 0 and at most 1000, not "fast".'],
  [{ SEED: 'huge' }, 'SEED must be one of empty, demo, large, not "huge".'],
  [{ AWS_REGION: 'mars' }, 'AWS_REGION must look like us-east-1, not "mars".'],
  [{ CONSOLE_BACKEND: 'azure' }, 'CONSOLE_BACKEND must be emulator or aws, not "azure".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, error, warn, info, debug, not "loud".'],
])('refuses %o in one line', (env, line) => {
  expect(parseConfig([], env)).toEqual({ problems: [line] })
})

test.each([
  ['nonsense', 'must be an address such as http://127.0.0.1:8081, not "nonsense".'],
  ['file:///etc/passwd', 'must begin with http:// or https://, not "file://".'],
  ['http://user:word@127.0.0.1', 'must not hold a user name or password.'],
  ['http://169.254.169.254/latest', 'must not be an instance-metadata address (169.254.169.254).'],
  ['http://[fd00:ec2::254]', 'must not be an instance-metadata address ([fd00:ec2::254]).'],
])('refuses to sign for %s', (endpoint, problem) => {
  expect(parseConfig(['--aws'], { AWS_ENDPOINT_URL: endpoint })).toEqual({ problems: [`AWS_ENDPOINT_URL ${problem}`] })
})

test('refuses such an address for any one service too', () => {
  expect(parseConfig(['--aws'], { AWS_ENDPOINT_URL_IAM: 'http://169.254.169.254' })).toEqual({
    problems: ['AWS_ENDPOINT_URL_IAM must not be an instance-metadata address (169.254.169.254).'],
  })
})

test('tells every problem at once', () => {
  expect(parseConfig(['--azure'], { PORT: 'x', SEED: 'y' })).toHaveProperty('problems.length', 3)
})
