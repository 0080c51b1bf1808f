import { expect, test } from 'vitest'
import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { sizeRules } from './size-rules.ts'

const problemsOf = (container: ContainerDefinition, task: TaskDefinitionDocument = {}) => [
  ...sizeRules({ ...task, containerDefinitions: [{ name: 'web', ...container }] }),
]
const messagesOf = (container: ContainerDefinition, task?: TaskDefinitionDocument) =>
  problemsOf(container, task).map(({ message }) => message)

test.each([
  { memory: 4 },
  { memoryReservation: 128 },
  { memory: 300, memoryReservation: 128 },
  { memory: 128, memoryReservation: 128 },
])('takes %j', (container) => {
  expect(problemsOf(container)).toEqual([])
})

test.each([{}, { memory: 0 }])('asks for memory when there is %j', (container) => {
  expect(problemsOf(container)).toEqual([
    {
      path: ['containerDefinitions', 0, 'memory'],
      message: 'Container "web" needs memory: set Memory (MB), a soft limit, or task memory.',
    },
  ])
})

test('task memory is memory enough', () => {
  expect(problemsOf({}, { memory: '512' })).toEqual([])
})

test('asks for 4 MiB or more', () => {
  expect(messagesOf({ memory: 3 })).toEqual(['Container "web": raise memory to 4 MiB or more; Docker takes no less.'])
})

test('the soft limit does not exceed the hard limit', () => {
  expect(messagesOf({ memory: 100, memoryReservation: 101 })[0]).toMatch(
    /the soft limit \(101 MiB\) is above the hard limit \(100 MiB\)/,
  )
})

test.each([
  [{ cpu: '1 core' }, 'Write the task CPU in units or vCPU, such as "256" or ".25 vCPU".'],
  [{ memory: '1 MB' }, 'Write the task memory in MiB or GB, such as "512" or "1 GB".'],
  [{ memory: '0' }, 'Write the task memory in MiB or GB, such as "512" or "1 GB".'],
  [{ cpu: '127' }, 'Set the task CPU to a value from 128 to 196608 units; it is 127.'],
])('refuses %j of a task', (task, message) => {
  expect(messagesOf({ memory: 100 }, task)).toContain(message)
})

test('a container asks for no more than its task has', () => {
  expect(messagesOf({ memory: 513, memoryReservation: 100 }, { memory: '512' })).toEqual([
    'Container "web" asks for 513 MiB and the task has 512: raise the task memory or lower memory.',
  ])
  expect(messagesOf({ memory: 100, cpu: 257 }, { cpu: '.25 vCPU' })).toEqual([
    'The containers ask for 257 CPU units and the task has 256: raise the task CPU or lower theirs.',
  ])
})

test('the containers together reserve no more than their task has', () => {
  const two = [
    { name: 'a', memory: 600, memoryReservation: 300 },
    { name: 'b', memory: 800 },
  ]
  const problems = [...sizeRules({ memory: '1 GB', containerDefinitions: two })]
  expect(problems.map(({ message }) => message)).toEqual([
    'The containers reserve 1100 MiB and the task has 1024: raise the task memory or lower theirs.',
  ])
})
