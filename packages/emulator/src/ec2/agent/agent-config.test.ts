import { expect, test } from 'vitest'
import { readAgentConfig } from './agent-config.ts'

const config = (...lines: string[]) =>
  readAgentConfig(['#!/bin/bash', "cat <<'EOF' > /etc/ecs/ecs.config", ...lines, 'EOF'].join('\n'))

test('reads what the agent knows', () => {
  expect(
    config(
      'ECS_CLUSTER=payments',
      'ECS_INSTANCE_ATTRIBUTES={"stack":"prod"}',
      'ECS_CONTAINER_INSTANCE_TAGS={"team":"money"}',
      'ECS_RESERVED_PORTS=[22, 80, 5000, 8080]',
      'ECS_RESERVED_PORTS_UDP=[53]',
      'ECS_RESERVED_MEMORY=256',
      'ECS_AVAILABLE_LOGGING_DRIVERS=["json-file","awslogs"]',
      'ECS_LOGLEVEL=debug',
    ),
  ).toEqual({
    cluster: 'payments',
    attributes: { stack: 'prod' },
    tags: { team: 'money' },
    reservedPorts: [22, 80, 5000, 8080],
    reservedUdpPorts: [53],
    reservedMemory: 256,
    loggingDrivers: ['json-file', 'awslogs'],
  })
})

test('has defaults for what is not said', () => {
  expect(readAgentConfig()).toEqual({ attributes: {}, tags: {}, reservedUdpPorts: [], reservedMemory: 0 })
})

test.each([
  'ECS_RESERVED_PORTS=22',
  'ECS_RESERVED_PORTS=[70000]',
  'ECS_INSTANCE_ATTRIBUTES=stack',
  'ECS_RESERVED_MEMORY=-1',
  'ECS_CLUSTER=',
])('counts %s as not said', (line) => {
  expect(config(line)).toEqual(readAgentConfig())
})
