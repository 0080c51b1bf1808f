import { expect, test } from 'vitest'
import { agentConfigProblems } from './agent-config-problems.ts'
import { type AgentConfig, agentParameters } from './agent-parameters.ts'

test('every example of the table is valid', () => {
  const config = Object.fromEntries(agentParameters.map(({ key, example }) => [key, example])) as AgentConfig
  expect(agentConfigProblems(config)).toEqual({})
})

test('nothing at all is valid, because every parameter is optional', () => {
  expect(agentConfigProblems({ ECS_CLUSTER: ' ' })).toEqual({})
})

test.each([
  ['ECS_CLUSTER', 'my cluster'],
  ['ECS_RESERVED_PORTS', '22, 80'],
  ['ECS_RESERVED_PORTS', '[22, 70000]'],
  ['ECS_RESERVED_PORTS', '["22"]'],
  ['ECS_LOGLEVEL', 'verbose'],
  ['ECS_DATADIR', 'data'],
  ['DOCKER_HOST', '/var/run/docker.sock'],
  ['AWS_DEFAULT_REGION', 'virginia'],
  ['ECS_BACKEND_HOST', 'ecs us'],
  ['ECS_BACKEND_PORT', '0'],
  ['ECS_BACKEND_PORT', '44.3'],
  ['ECS_LOGFILE', '/log/a\nECS_CLUSTER=other'],
] as const)('refuses %s=%s', (key, value) => {
  expect(Object.keys(agentConfigProblems({ [key]: value }))).toEqual([key])
})

test('wants the registry’s format and data together', () => {
  expect(agentConfigProblems({ ECS_ENGINE_AUTH_TYPE: 'docker' })).toHaveProperty('ECS_ENGINE_AUTH_DATA')
  expect(agentConfigProblems({ ECS_ENGINE_AUTH_DATA: '{}' })).toHaveProperty('ECS_ENGINE_AUTH_TYPE')
})

test('wants the access key and its secret together', () => {
  expect(Object.keys(agentConfigProblems({ AWS_SESSION_TOKEN: 'token' }))).toEqual(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])
})
