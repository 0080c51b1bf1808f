import { describe, expect, test } from 'vitest'
import { draftProblems, emptyDraft, type FirstRunDraft, portChoices, toPlan } from './first-run-draft.ts'
import { unfinishedBefore } from './first-run-steps.ts'

const draft = (changes: Partial<FirstRunDraft> = {}): FirstRunDraft => ({ ...emptyDraft, ...changes })
const problemsOf = (form: FirstRunDraft, missingRoles: string[] = []) => draftProblems(form, toPlan(form, []), missingRoles)

describe('the draft of the wizard', () => {
  test('is ready to launch as it begins, once the roles are there', () => {
    expect(problemsOf(draft())).toEqual([])
  })

  test('becomes a plan with the load balancer in front of the chosen port', () => {
    const plan = toPlan(draft({ desiredCount: '2', balancedPort: 'simple-app:80', listenerPort: '8080' }), [])
    expect(plan.schedule).toEqual({
      kind: 'service',
      serviceName: 'sample-webapp',
      desiredCount: 2,
      loadBalancer: { containerName: 'simple-app', containerPort: 80, listenerPort: 8080, pingPath: '/' },
    })
  })

  test('knows a cluster that is there already', () => {
    expect(toPlan(draft({ clusterName: 'web' }), ['web']).cluster.clusterExists).toBe(true)
    expect(toPlan(draft({ clusterName: 'web' }), ['shop']).cluster.clusterExists).toBe(false)
  })

  test('offers the ports of the task definition, and none where it maps none', () => {
    expect(portChoices(draft())).toEqual(['simple-app:80'])
    expect(portChoices(draft({ start: 'custom' }))).toEqual([])
  })

  test('complains of a number that is not there', () => {
    expect(problemsOf(draft({ desiredCount: '' }))).toContainEqual(
      expect.objectContaining({ step: 'schedule', field: 'desiredCount' }),
    )
  })

  test('complains of a text that is not JSON', () => {
    const form = draft({ start: 'custom', texts: { sample: '', custom: '{' } })
    expect(problemsOf(form)[0]).toMatchObject({ step: 'task-definition', field: '' })
  })

  test('wants one Allow when roles are missing', () => {
    expect(problemsOf(draft(), ['ecsInstanceRole'])).toEqual([
      { step: 'cluster', field: 'allowRoles', message: expect.stringContaining('ecsInstanceRole') as string },
    ])
    expect(problemsOf(draft({ allowRoles: true }), ['ecsInstanceRole'])).toEqual([])
  })
})

test('a step that is opened early says which one before it is not finished', () => {
  const problems = problemsOf(draft({ serviceName: '' }))
  expect(unfinishedBefore('review', problems)?.id).toBe('schedule')
  expect(unfinishedBefore('schedule', problems)).toBeUndefined()
})
