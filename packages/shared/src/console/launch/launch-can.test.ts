import { expect, test } from 'vitest'
import { launchCan } from './launch-can.ts'

test('a launch is scaled when it is complete, and says why not otherwise', () => {
  expect(launchCan.scale({ state: 'complete' })).toEqual({ allowed: true })
  expect(launchCan.scale({ state: 'in-progress' })).toEqual({ allowed: false, reason: 'The launch is still in progress.' })
  expect(launchCan.scale({ state: 'failed' }).allowed).toBe(false)
})

test('a launch is cleaned up unless its stack is moving', () => {
  expect(launchCan.cleanUp({ state: 'failed' }).allowed).toBe(true)
  expect(launchCan.cleanUp({ state: 'clean-up-failed' }).allowed).toBe(true)
  expect(launchCan.cleanUp({ state: 'cleaning-up' }).allowed).toBe(false)
})
