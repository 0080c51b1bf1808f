import { describe, expect, test } from 'vitest'
import { constraintProblem, noPlacement, strategyProblem, toPlacement } from './placement.ts'

describe('placement for the API', () => {
  test('asks for nothing by default', () => {
    expect(toPlacement(noPlacement)).toEqual({})
  })

  test('of a template is what ECS’s own console means by it', () => {
    expect(toPlacement({ ...noPlacement, template: 'az-spread' })).toEqual({
      placementStrategy: [
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'spread', field: 'instanceId' },
      ],
    })
    expect(toPlacement({ ...noPlacement, template: 'one-per-host' })).toEqual({
      placementConstraints: [{ type: 'distinctInstance' }],
    })
  })

  test('gives random no field', () => {
    const strategy = [{ type: 'random' as const, field: 'memory' }]
    expect(toPlacement({ ...noPlacement, template: 'custom', strategy })).toEqual({ placementStrategy: [{ type: 'random' }] })
  })

  test('leaves the rows of one’s own out while a template is chosen', () => {
    const strategy = [{ type: 'spread' as const, field: 'host' }]
    expect(toPlacement({ ...noPlacement, template: 'binpack', strategy })).toEqual({
      placementStrategy: [{ type: 'binpack', field: 'memory' }],
    })
  })

  test('does not ask twice for distinct instances', () => {
    const constraints = [{ type: 'distinctInstance' as const, expression: '' }]
    expect(toPlacement({ ...noPlacement, template: 'one-per-host', constraints })).toEqual({
      placementConstraints: [{ type: 'distinctInstance' }],
    })
  })
})

test('binpack is by cpu or memory', () => {
  expect(strategyProblem({ type: 'binpack', field: 'cpu' })).toBeUndefined()
  expect(strategyProblem({ type: 'binpack', field: 'disk' })).toBe('Enter cpu or memory.')
})

test('spread is by instance or by an attribute', () => {
  expect(strategyProblem({ type: 'spread', field: 'attribute:stack' })).toBeUndefined()
  expect(strategyProblem({ type: 'spread', field: 'stack' })).toBeDefined()
})

test('memberOf needs an expression that can be read', () => {
  expect(constraintProblem({ type: 'memberOf', expression: 'attribute:stack == prod' })).toBeUndefined()
  expect(constraintProblem({ type: 'memberOf', expression: ' ' })).toBe('Enter an expression of the cluster query language.')
  expect(constraintProblem({ type: 'memberOf', expression: 'attribute:stack ==' })).toBeDefined()
  expect(constraintProblem({ type: 'distinctInstance', expression: '' })).toBeUndefined()
})
