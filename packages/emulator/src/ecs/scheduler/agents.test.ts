import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agentMode } from '../state/agents.ts'
import type { ContainerInstance } from '../state/state.ts'
import { followAgent } from './agents.ts'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { defineTask, pass, testCluster } from './test-cluster.ts'

/** One instance, and a task on it that runs for ten seconds once it has started. */
function world() {
  const { state, cluster, instances } = testCluster({ instances: 1 })
  const instance = instances[0]!
  const taskDefinition = defineTask(state, 'job', { image: 'busybox', command: ['sleep', '10'] })
  const task = startTask(state, state.now, { cluster, instance, taskDefinition, group: 'family:job', startedBy: '' })
  const turn = (agent: string | undefined) => {
    const before = agentMode(instance)
    setAgent(instance, agent)
    followAgent(state, state.now, cluster, instance, before)
  }
  return { state, cluster, instance, task, turn }
}

function setAgent(instance: ContainerInstance, agent: string | undefined): void {
  const others = instance.attributes.filter(({ name }) => name !== 'gantry.agent')
  instance.attributes = agent === undefined ? others : [...others, { name: 'gantry.agent', value: agent }]
}

test('a task stands still while its agent is disconnected, wherever it is, and comes to its end afterwards', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.integer({ min: 1, max: 600 }), (seconds, away) => {
      const { state, instance, task, turn } = world()
      pass(state, seconds)
      const before = structuredClone(task)
      turn('disconnected')
      pass(state, away)
      expect({ ...task, dueAt: undefined }).toEqual({ ...before, dueAt: undefined })
      expect(instance.agentConnected).toBe(false)
      turn(undefined)
      pass(state, 30)
      expect(task).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] })
      expect(instance).toMatchObject({ agentConnected: true, remaining: instance.registered })
    }),
  )
})

test('a task that is to stop does so when its agent is there again', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (seconds) => {
      const { state, instance, task, turn } = world()
      pass(state, seconds)
      turn('disconnected')
      stopTask(state, state.now, task, { stopCode: 'UserInitiated', stoppedReason: 'enough' })
      pass(state, 600)
      expect(task.lastStatus).not.toBe('STOPPED')
      turn(undefined)
      pass(state, 60)
      expect(task).toMatchObject({ lastStatus: 'STOPPED', stoppedReason: 'enough' })
      expect(instance.remaining).toEqual(instance.registered)
    }),
  )
})

test('a task whose instance an outside agent takes over is left to it, and given back as it stands', () => {
  const { state, task, turn } = world()
  pass(state, 6)
  expect(task.lastStatus).toBe('RUNNING')
  turn('external')
  pass(state, 600)
  expect(task.lastStatus).toBe('RUNNING')
  turn('simulated')
  pass(state, 30)
  expect(task.lastStatus).toBe('STOPPED')
})
