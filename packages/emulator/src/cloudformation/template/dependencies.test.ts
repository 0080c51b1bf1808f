import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dependenciesOf, findCircle } from './dependencies.ts'
import { readTemplate } from './read-template.ts'

const resources = (properties: Record<string, object>) =>
  readTemplate(
    JSON.stringify({
      Parameters: { P: { Type: 'String' } },
      Resources: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, { Type: 'T', ...one }])),
    }),
  )

describe('what a resource needs', () => {
  test('is what it names by Ref, GetAtt, Sub and DependsOn', () => {
    const template = resources({
      A: {},
      B: {},
      C: {},
      D: {},
      E: {
        DependsOn: 'A',
        Properties: {
          X: { Ref: 'B' },
          Y: [{ 'Fn::GetAtt': ['C', 'Arn'] }],
          Z: { 'Fn::Sub': ['${D}-${Own}', { Own: { Ref: 'P' } }] },
        },
      },
    })
    expect(dependenciesOf(template).get('E')).toEqual(new Set(['A', 'B', 'C', 'D']))
  })

  test('is not what a Sub explains itself', () => {
    const template = resources({ A: {}, B: { Properties: { X: { 'Fn::Sub': ['${A}', { A: 'own' }] } } } })
    expect(dependenciesOf(template).get('B')).toEqual(new Set())
  })
})

describe('a circle', () => {
  test('is found without those that only wait for it', () => {
    const needs = { A: ['B'], B: ['C'], C: ['A'], D: ['A'], E: [] as string[] }
    expect(findCircle(new Map(Object.entries(needs).map(([name, list]) => [name, new Set(list)]))).sort()).toEqual([
      'A',
      'B',
      'C',
    ])
    expect(findCircle(new Map([['A', new Set(['A'])]]))).toEqual(['A'])
  })

  test('is there exactly when the resources cannot be put in order', () => {
    const graph = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })
    fc.assert(
      fc.property(graph, (edges) => {
        const names = ['0', '1', '2', '3', '4', '5']
        const needs = new Map(names.map((name) => [name, new Set<string>()]))
        for (const [from, to] of edges) needs.get(String(from))!.add(String(to))
        const canReach = (from: string, to: string, seen = new Set<string>()): boolean =>
          [...needs.get(from)!].some((next) => next === to || (!seen.has(next) && canReach(next, to, seen.add(next))))
        const hasCircle = names.some((name) => canReach(name, name))
        expect(findCircle(needs).length > 0).toBe(hasCircle)
      }),
    )
  })
})
