import { expect, test } from 'vitest'
import { revisionCan } from './revision-can.ts'

const active = { family: 'web', revision: 2, status: 'ACTIVE' }
const inactive = { family: 'web', revision: 1, status: 'INACTIVE' }

test('an ACTIVE revision can be run, revised and deregistered', () => {
  expect([revisionCan.start([active]), revisionCan.revise([active]), revisionCan.deregister([active])]).toEqual([
    { allowed: true },
    { allowed: true },
    { allowed: true },
  ])
})

test('an INACTIVE revision can only be revised', () => {
  expect(revisionCan.start([inactive])).toMatchObject({ allowed: false, reason: expect.stringContaining('INACTIVE') })
  expect(revisionCan.deregister([inactive]).allowed).toBe(false)
  expect(revisionCan.revise([inactive]).allowed).toBe(true)
})

test('several revisions can only be deregistered', () => {
  expect(revisionCan.start([active, active]).allowed).toBe(false)
  expect(revisionCan.revise([active, inactive]).allowed).toBe(false)
  expect(revisionCan.deregister([active, inactive]).allowed).toBe(true)
})

test('nothing can be done with nothing', () => {
  expect(Object.values(revisionCan).map((can) => can([]).allowed)).toEqual([false, false, false])
})
