import type { TaskDetailView } from '@gantry/shared/console/task'
import { MASKED } from '@gantry/shared/console/task-definition'
import { describe, expect, test } from 'vitest'
import { emptyRunTaskForm, formLike, noOverride, type RunTaskForm, runTaskProblems, toRunTaskInput } from './run-task-form.ts'

const form: RunTaskForm = { ...emptyRunTaskForm, taskDefinition: 'web:3', cluster: 'payments' }

describe('the call', () => {
  test('of a plain form names what must be named', () => {
    expect(toRunTaskInput(form, ['simple-app'])).toEqual({ cluster: 'payments', taskDefinition: 'web:3', count: 1 })
  })

  test('carries the guide’s command as a list', () => {
    const overrides = { 'simple-app': { ...noOverride, command: '/bin/sh,-c,echo,$DATE' } }
    expect(toRunTaskInput({ ...form, overrides }, ['simple-app'])).toMatchObject({
      overrides: { containerOverrides: [{ name: 'simple-app', command: ['/bin/sh', '-c', 'echo', '$DATE'] }] },
    })
  })

  test('leaves out what belongs to containers of another task definition, and rows nobody has filled in', () => {
    const overrides = {
      gone: { ...noOverride, cpu: '5' },
      'simple-app': { ...noOverride, environment: [{ name: '', value: '' }] },
    }
    expect(toRunTaskInput({ ...form, overrides }, ['simple-app'])).not.toHaveProperty('overrides')
  })

  test('onto chosen container instances has neither a count nor placement', () => {
    const placement = { ...form.placement, template: 'binpack' as const }
    expect(toRunTaskInput({ ...form, placement, containerInstances: ['1f73'] }, [])).toEqual({
      cluster: 'payments',
      taskDefinition: 'web:3',
      containerInstances: ['1f73'],
    })
  })
})

describe('before sending', () => {
  const problemsOf = (changes: Partial<RunTaskForm>) =>
    Object.entries(runTaskProblems({ ...form, ...changes }, ['simple-app'])).flatMap(([field, problem]) =>
      problem ? [field] : [],
    )

  test('a filled-in form has no problem', () => {
    expect(problemsOf({})).toEqual([])
  })

  test('task definition, cluster and a count from 1 to 10 are needed', () => {
    expect(problemsOf({ taskDefinition: '', cluster: '', count: '11' })).toEqual(['taskDefinition', 'cluster', 'count'])
  })

  test('at most ten container instances are chosen, and at least one', () => {
    expect(problemsOf({ containerInstances: [] })).toEqual(['containerInstances'])
    expect(problemsOf({ containerInstances: Array.from({ length: 11 }, (_, index) => `i${index}`) })).toEqual([
      'containerInstances',
    ])
  })

  test('a hidden value must be entered again', () => {
    const overrides = { 'simple-app': { ...noOverride, environment: [{ name: 'TOKEN', value: MASKED }] } }
    expect(problemsOf({ overrides })).toEqual(['advanced'])
  })

  test('a command written as JSON is not sent', () => {
    expect(problemsOf({ overrides: { 'simple-app': { ...noOverride, command: '["sh"]' } } })).toEqual(['advanced'])
  })
})

describe('run more like this', () => {
  const task = {
    clusterName: 'payments',
    taskDefinition: 'batch:7',
    group: 'nightly',
    startedBy: 'ann',
    overrides: { containerOverrides: [{ name: 'job', command: ['echo', 'a,b'], cpu: 10 }] },
  } as unknown as TaskDetailView

  test('repeats the overrides, the group and who started it', () => {
    expect(toRunTaskInput(formLike(task), ['job'])).toEqual({
      cluster: 'payments',
      taskDefinition: 'batch:7',
      count: 1,
      overrides: { containerOverrides: [{ name: 'job', command: ['echo', 'a,b'], cpu: 10 }] },
      group: 'nightly',
      startedBy: 'ann',
    })
  })

  test('leaves out what a service has set', () => {
    const ofService = { ...task, serviceName: 'web', group: 'service:web', startedBy: 'ecs-svc/1' }
    expect(toRunTaskInput(formLike(ofService), [])).not.toHaveProperty('group')
    expect(toRunTaskInput(formLike(ofService), [])).not.toHaveProperty('startedBy')
  })
})
