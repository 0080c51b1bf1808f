import { expect, test } from 'vitest'
import type { ContainerDefinition } from '../task-definition.ts'
import { dockerRules } from './docker-rules.ts'

const messagesOf = (container: ContainerDefinition, networkMode?: string) =>
  [...dockerRules({ networkMode, containerDefinitions: [{ name: 'web', ...container }] })].map(({ message }) => message)

test('a soft limit does not exceed its hard limit, and -1 is above all', () => {
  const nofile = (softLimit: number, hardLimit: number) => messagesOf({ ulimits: [{ name: 'nofile', softLimit, hardLimit }] })
  expect(nofile(1024, 1024)).toEqual([])
  expect(nofile(1024, -1)).toEqual([])
  expect(nofile(1025, 1024)).toEqual(['Container "web": lower softLimit of nofile to 1024, its hardLimit, or less.'])
  expect(nofile(-1, 1024)).toHaveLength(1)
})

test('a ulimit is set once', () => {
  const one = { name: 'core', softLimit: 0, hardLimit: 0 }
  expect(messagesOf({ ulimits: [one, one] })).toEqual(['Container "web": the ulimit core is set twice; keep one.'])
})

test.each([[['CMD-SHELL', 'curl -f http://localhost/ || exit 1']], [['CMD', '/check']], [['NONE']]])(
  'takes the health check %j',
  (command) => {
    expect(messagesOf({ healthCheck: { command } })).toEqual([])
  },
)

test.each([
  [['curl', 'localhost'], 'begin healthCheck.command with CMD or CMD-SHELL, such as ["CMD-SHELL", "exit 0"].'],
  [[], 'begin healthCheck.command with CMD or CMD-SHELL, such as ["CMD-SHELL", "exit 0"].'],
  [['CMD'], 'add the command after CMD in healthCheck.command.'],
])('refuses the health check %j', (command, complaint) => {
  expect(messagesOf({ healthCheck: { command } })).toEqual([`Container "web": ${complaint}`])
})

test('awslogs needs a group and a Region', () => {
  const logs = (options: Record<string, string>) => messagesOf({ logConfiguration: { logDriver: 'awslogs', options } })
  expect(logs({ 'awslogs-group': 'g', 'awslogs-region': 'us-east-1' })).toEqual([])
  expect(logs({ 'awslogs-group': 'g' })).toEqual(['Container "web": the log driver awslogs needs the option awslogs-region.'])
  expect(logs({})).toEqual(['Container "web": the log driver awslogs needs the options awslogs-group and awslogs-region.'])
})

test('a host name does not go with awsvpc', () => {
  expect(messagesOf({ hostname: 'web' })).toEqual([])
  expect(messagesOf({ hostname: 'web' }, 'awsvpc')).toHaveLength(1)
})
