import { regions } from '@gantry/shared/ecs/regions'
import { expect, test } from 'vitest'
import { imagesOf } from './images.ts'

test('every image of every Region has an id of its own', () => {
  const ids = regions.flatMap(({ region }) => imagesOf(region).map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/)
})

test('the image of the guide has the id that it prints', () => {
  expect(imagesOf('eu-west-1').map(({ id }) => id)).toContain('ami-ed7c149a')
})
