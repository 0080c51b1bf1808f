import { describe, expect, test } from 'vitest'
import { isWritable, problemsWithin, readDocument, valueAt, writePath, writeValue } from './document.ts'
import { suggestionsAt, suggestionsInText } from './suggestions.ts'

describe('readDocument', () => {
  test('finds the problems of a text that is a task definition', () => {
    const { document, problems } = readDocument('{"family": "web", "containerDefinitions": [{"name": "a", "memory": 128}]}')
    expect(document?.family).toBe('web')
    expect(problems.map(({ path }) => writePath(path))).toEqual(['containerDefinitions[0].image'])
  })

  test('keeps a text that is not JSON, and says where it stops being it', () => {
    const text = '{"family": "web",}'
    expect(readDocument(text)).toMatchObject({ text, fault: { offset: 16 }, problems: [] })
  })

  test('does not take a list for a task definition', () => {
    expect(readDocument(' []').fault).toMatchObject({ offset: 1, message: expect.stringContaining('one JSON object') })
  })
})

test('writing undefined takes the member out, and a round trip through it leaves no trace', () => {
  const text = '{\n  "family": "web",\n  "containerDefinitions": [{ "name": "a", "future": 1.0 }]\n}'
  const path = ['containerDefinitions', 0, 'healthCheck', 'interval']
  const written = writeValue(text, path, 30)
  expect(readDocument(written).document).toMatchObject({ containerDefinitions: [{ healthCheck: { interval: 30 } }] })
  expect(writeValue(written, path, undefined)).toBe(text)
})

describe('paths', () => {
  const document = { volumes: { name: 'not a list' }, containerDefinitions: [{ name: 'a', links: null }] }

  test('lead to own members only', () => {
    expect(valueAt(document, ['containerDefinitions', 0, 'name'])).toBe('a')
    expect(valueAt(document, ['containerDefinitions', 0, 'constructor'])).toBeUndefined()
    expect(valueAt(document, ['containerDefinitions', 'length'])).toBeUndefined()
  })

  test('are writable where nothing of another shape is in the way', () => {
    expect(isWritable(document, ['volumes', 0, 'name'])).toBe(false)
    expect(isWritable(document, ['containerDefinitions', 0, 'links', 0])).toBe(true)
    expect(isWritable(document, ['tags', 0, 'key'])).toBe(true)
  })

  test('select the problems of a value and of what it holds', () => {
    const problems = [['a'], ['a', 0, 'b'], ['ab']].map((path) => ({ path, message: '' }))
    expect(problemsWithin(problems, ['a'])).toHaveLength(2)
  })
})

describe('suggestions', () => {
  const document = { containerDefinitions: [{ name: 'web' }, { name: 'db' }, {}], volumes: [{ name: 'data' }] }

  test('name the other containers for a link and for volumesFrom', () => {
    expect(suggestionsAt(['containerDefinitions', 0, 'links', 0], document)).toEqual(['db'])
    expect(suggestionsAt(['containerDefinitions', 1, 'volumesFrom', 0, 'sourceContainer'], document)).toEqual(['web'])
  })

  test('name the volumes for a mount point', () => {
    expect(suggestionsAt(['containerDefinitions', 0, 'mountPoints', 3, 'sourceVolume'], document)).toEqual(['data'])
  })

  test('are silent elsewhere and in a text that is not JSON', () => {
    expect(suggestionsAt(['containerDefinitions', 0, 'image'], document)).toEqual([])
    expect(suggestionsInText(['containerDefinitions', 0, 'links', 0], '{')).toEqual([])
  })
})
