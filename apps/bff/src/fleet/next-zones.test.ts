import { expect, test } from 'vitest'
import { nextZones } from './next-zones.ts'

const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c']

test('fills an empty cluster zone by zone', () => {
  expect(nextZones(zones, [], 4)).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1a'])
})

test('goes where the fewest are', () => {
  expect(nextZones(zones, ['us-east-1a', 'us-east-1a', 'us-east-1c'], 3)).toEqual(['us-east-1b', 'us-east-1b', 'us-east-1c'])
})

test('does not mind machines in zones that are not offered', () => {
  expect(nextZones(zones, ['us-east-1f', ''], 1)).toEqual(['us-east-1a'])
})
