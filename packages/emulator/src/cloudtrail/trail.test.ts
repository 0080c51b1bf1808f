import { describe, expect, test } from 'vitest'
import { testAuthor } from '../edge/test-author.ts'
import { CALLS_KEPT, callsOf, CHARACTERS_KEPT, emptyTrail, LARGEST_DETAIL, recordCall, toCall, withoutReads } from './trail.ts'

const newTrail = () => emptyTrail('123456789012', 'us-east-1')

function record(trail: ReturnType<typeof newTrail>, readOnly: boolean, request?: string, response?: string) {
  const command = { ...testAuthor, operation: readOnly ? 'ListClusters' : 'CreateCluster', input: '', now: trail.nextSeq }
  recordCall(trail, { ...toCall(command, readOnly), request, response })
}

const sequence = (trail: ReturnType<typeof newTrail>) => [...callsOf(trail)].map(({ seq }) => seq)

describe('a trail', () => {
  test('gives reads and writes in one order, newest first', () => {
    const trail = newTrail()
    for (const readOnly of [true, true, false, true, false, false]) record(trail, readOnly)
    expect(sequence(trail)).toEqual([5, 4, 3, 2, 1, 0])
  })

  test('keeps a write although many more reads follow', () => {
    const trail = newTrail()
    record(trail, false, '{"clusterName":"payments"}')
    for (let read = 0; read < CALLS_KEPT + 10; read++) record(trail, true)
    const calls = [...callsOf(trail)]
    expect(calls).toHaveLength(CALLS_KEPT + 1)
    expect(calls.at(-1)).toMatchObject({ seq: 0, request: '{"clusterName":"payments"}' })
  })

  test('forgets the oldest of a kind', () => {
    const trail = newTrail()
    for (let write = 0; write < 2 * CALLS_KEPT + 5; write++) record(trail, false, 'x'.repeat(10))
    const numbers = sequence(trail)
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([CALLS_KEPT, 2 * CALLS_KEPT + 4, CALLS_KEPT + 5])
    expect(trail.writes.characters).toBe(10 * CALLS_KEPT)
  })

  test('keeps the calls but not all of their details when these are many', () => {
    const trail = newTrail()
    const detail = 'x'.repeat(LARGEST_DETAIL)
    const most = CHARACTERS_KEPT.writes / LARGEST_DETAIL
    for (let write = 0; write < most + 20; write++) record(trail, false, detail)
    const detailed = [...callsOf(trail)].map(({ request }) => request !== undefined)
    expect(detailed).toHaveLength(Math.floor(most) + 21)
    expect(detailed.filter(Boolean)).toHaveLength(Math.floor(most))
    expect(detailed.lastIndexOf(true)).toBe(Math.floor(most) - 1)
  })

  test('counts on where it was when its reads are left behind', () => {
    const trail = newTrail()
    for (const readOnly of [false, true, false, true]) record(trail, readOnly)
    const kept = withoutReads(trail)
    record(kept, true)
    expect(sequence(kept)).toEqual([4, 2, 0])
    expect(sequence(trail)).toEqual([3, 2, 1, 0])
  })

  test('leaves a single detail out that is too large', () => {
    const trail = newTrail()
    record(trail, false, 'x'.repeat(LARGEST_DETAIL + 1), 'y')
    expect([...callsOf(trail)][0]).toMatchObject({ request: undefined, response: 'y' })
  })
})
