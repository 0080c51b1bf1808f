import { expect, test } from 'vitest'
import { createState } from './create-state.ts'
import { newDeploymentId, newHexId, newUuid, nextRandom, randomBetween } from './random.ts'

const seeded = (seed: number) => createState({ account: '123456789012', region: 'us-east-1', seed, now: 0 })

test('the same seed draws the same numbers, another seed others', () => {
  const draw = (seed: number) => {
    const state = seeded(seed)
    return Array.from({ length: 5 }, () => nextRandom(state))
  }
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test('ids have the form that ECS gives them', () => {
  const state = seeded(3)
  expect(newHexId(state)).toMatch(/^[0-9a-f]{32}$/)
  expect(newUuid(state)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newDeploymentId(state)).toMatch(/^ecs-svc\/[1-9]\d{18}$/)
})

test('a number between two includes both', () => {
  const state = seeded(4)
  const drawn = new Set(Array.from({ length: 200 }, () => randomBetween(state, 3, 6)))
  expect([...drawn].toSorted()).toEqual([3, 4, 5, 6])
})
