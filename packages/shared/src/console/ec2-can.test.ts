import { expect, test } from 'vitest'
import { ec2Can } from './ec2-can.ts'

test('a stopped instance can be started or terminated, and nothing else', () => {
  expect(ec2Can.start({ state: 'stopped' }).allowed).toBe(true)
  expect(ec2Can.terminate({ state: 'stopped' }).allowed).toBe(true)
  expect(ec2Can.stop({ state: 'stopped' })).toEqual({
    allowed: false,
    reason: 'It is stopped. Only running instances can be stopped.',
  })
  expect(ec2Can.reboot({ state: 'stopped' }).allowed).toBe(false)
})

test('a running instance cannot be started', () => {
  expect(ec2Can.start({ state: 'running' }).allowed).toBe(false)
  expect(ec2Can.stop({ state: 'running' }).allowed).toBe(true)
  expect(ec2Can.reboot({ state: 'running' }).allowed).toBe(true)
})

test('what is terminated stays so', () => {
  expect(ec2Can.terminate({ state: 'shutting-down' }).allowed).toBe(false)
  expect(ec2Can.start({ state: 'terminated' }).allowed).toBe(false)
})
