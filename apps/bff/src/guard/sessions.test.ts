import { expect, test } from 'vitest'
import { createSessions } from './sessions.ts'

const HOUR = 60 * 60_000

function setUp() {
  const clock = { time: 0 }
  return { clock, sessions: createSessions(() => clock.time) }
}

test('knows who is signed in, and forgets who signs out', () => {
  const { sessions } = setUp()
  const ann = sessions.open('admin')
  const ben = sessions.open('viewer')
  sessions.close(ann.id)
  expect(sessions.find(ann.id)).toBeUndefined()
  expect(sessions.find(ben.id)?.role).toBe('viewer')
})

test('gives every session an id and a secret of its own', () => {
  const { sessions } = setUp()
  const [ann, ben] = [sessions.open('admin'), sessions.open('admin')]
  expect(new Set([ann.id, ann.secret, ben.id, ben.secret]).size).toBe(4)
})

test('ends a session after twelve idle hours, not after twelve busy ones', () => {
  const { clock, sessions } = setUp()
  const { id } = sessions.open('admin')
  clock.time = 11 * HOUR
  expect(sessions.find(id)).toBeDefined()
  clock.time = 22 * HOUR
  expect(sessions.find(id)).toBeDefined()
  clock.time = 34 * HOUR
  expect(sessions.find(id)).toBeUndefined()
})

test('signs the longest idle browser out when the fifty-first signs in', () => {
  const { sessions } = setUp()
  const all = Array.from({ length: 50 }, () => sessions.open('admin'))
  sessions.find(all[0]?.id)
  sessions.open('admin')
  expect(all.map(({ id }) => sessions.find(id) !== undefined)).toEqual([true, false, ...Array<boolean>(48).fill(true)])
})
