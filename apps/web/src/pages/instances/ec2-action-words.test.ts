import { expect, test } from 'vitest'
import { ec2Consequences } from './ec2-action-words.ts'

const busy = { runningTasksCount: 2, pendingTasksCount: 1, status: 'ACTIVE' }
const idle = { runningTasksCount: 0, pendingTasksCount: 0, status: 'ACTIVE' }
const text = (...args: Parameters<typeof ec2Consequences>) => ec2Consequences(...args).join(' ')

test('stopping says what becomes of tasks and agent, and that draining is gentler', () => {
  expect(text('stop', {}, busy)).toMatch(/3 tasks .* stays ACTIVE .* disconnected.* drain it first/)
})

test('nobody is told to drain what runs nothing, or is draining', () => {
  expect(text('terminate', {}, idle)).not.toContain('drain it first')
  expect(text('terminate', {}, { ...busy, status: 'DRAINING' })).not.toContain('drain it first')
})

test('terminating says that it becomes INACTIVE, and that an Auto Scaling group replaces it', () => {
  expect(text('terminate', { autoScalingGroup: 'ecs-asg' }, busy)).toMatch(/INACTIVE .* ecs-asg launches another/)
})

test('of an instance that is in no cluster, nothing is said of clusters', () => {
  expect(text('terminate', {}, undefined)).toBe('Its disks are lost. This cannot be taken back.')
})
