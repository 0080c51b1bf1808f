import { expect, test } from 'vitest'
import { regionName, regions, zonesOf } from './regions.ts'

test("begins with the guide's five Regions", () => {
  expect(regions.slice(0, 5).map((row) => row.region)).toEqual([
    'us-east-1',
    'us-west-2',
    'eu-west-1',
    'ap-northeast-1',
    'ap-southeast-2',
  ])
})

test('names every Region once', () => {
  expect(new Set(regions.map((row) => row.region)).size).toBe(regions.length)
  expect(new Set(regions.map((row) => row.name)).size).toBe(regions.length)
  expect(regionName('us-east-1')).toBe('US East (N. Virginia)')
})

test('lists the Availability Zones of a Region, and three of one that is not known', () => {
  expect(zonesOf('ap-northeast-1')).toEqual(['ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1d'])
  expect(zonesOf('local')).toEqual(['locala', 'localb', 'localc'])
  expect(regionName('local')).toBe('local')
})
