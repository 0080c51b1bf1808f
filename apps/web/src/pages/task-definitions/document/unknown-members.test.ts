import { taskDefinitionSamples } from '@gantry/shared/ecs/task-definition-samples'
import { expect, test } from 'vitest'
import { unknownMemberWarnings } from './unknown-members.ts'

const pathsOf = (document: unknown) => unknownMemberWarnings(document).map(({ path }) => path.join('.'))

test('points at a misspelt member, at its outermost place', () => {
  expect(pathsOf({ family: 'web', containerDefinitions: [{ enviroment: [{ name: 'A' }] }], extra: { deep: {} } })).toEqual([
    'containerDefinitions.0.enviroment',
    'extra',
  ])
})

test('lets people name the members of a map themselves', () => {
  expect(
    pathsOf({ containerDefinitions: [{ dockerLabels: { anything: 'goes' }, logConfiguration: { options: { tag: 'x' } } }] }),
  ).toEqual([])
})

test('is advice, not an error', () => {
  expect(unknownMemberWarnings({ extra: 1 })).toMatchObject([{ warning: true }])
})

test.each(taskDefinitionSamples)('knows every member of the sample $id', ({ document }) => {
  expect(pathsOf(document)).toEqual([])
})
