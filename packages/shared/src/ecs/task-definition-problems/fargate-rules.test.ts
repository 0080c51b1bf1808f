import { expect, test } from 'vitest'
import type { TaskDefinitionDocument } from '../task-definition.ts'
import { fargateRules } from './fargate-rules.ts'

const messagesOf = (task: TaskDefinitionDocument) =>
  [...fargateRules({ requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', ...task })].map(({ message }) => message)

test('says nothing about a task for EC2', () => {
  expect(messagesOf({ requiresCompatibilities: ['EC2'], networkMode: 'bridge' })).toEqual([])
})

test('asks for awsvpc, CPU and memory', () => {
  expect(messagesOf({ networkMode: undefined })).toEqual([
    'Set networkMode to awsvpc: FARGATE takes no other.',
    'Set the task CPU, such as "256": FARGATE needs it.',
    'Set the task memory, such as "512": FARGATE needs it.',
  ])
})

test.each([
  ['256', '512'],
  ['.25 vCPU', '0.5 GB'],
  ['1024', '8192'],
  ['4 vCPU', '30 GB'],
])('takes %s with %s', (cpu, memory) => {
  expect(messagesOf({ cpu, memory })).toEqual([])
})

test.each([
  ['256', '1536'],
  ['256', '4096'],
  ['1024', '1024'],
  ['2048', '4097'],
])('refuses %s with %s', (cpu, memory) => {
  expect(messagesOf({ cpu, memory })[0]).toMatch(new RegExp(`^With ${cpu} CPU units, FARGATE takes a memory from`))
})

test('refuses a CPU value that Fargate does not have', () => {
  expect(messagesOf({ cpu: '300', memory: '512' })[0]).toMatch(/^Set the task CPU to 256, 512, 1024/)
})

test('has no container instance: no privileged containers and no host paths', () => {
  const task = {
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'a', privileged: true }],
    volumes: [{ host: { sourcePath: '/a' } }],
  }
  expect(messagesOf(task)).toHaveLength(2)
})
