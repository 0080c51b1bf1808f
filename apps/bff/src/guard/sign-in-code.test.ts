import { describe, expect, test } from 'vitest'
import { createSignInCode } from './sign-in-code.ts'

function setUp() {
  const clock = { time: 0 }
  const renewed: string[] = []
  const code = createSignInCode(
    () => renewed.push(code.current()),
    () => clock.time,
  )
  return { clock, code, renewed }
}

describe('a code', () => {
  test('signs in once', () => {
    const { code } = setUp()
    const first = code.current()
    expect(code.redeem(first)).toBe(true)
    expect(code.redeem(first)).toBe(false)
  })

  test('is followed by another one, for another browser', () => {
    const { code, renewed } = setUp()
    code.redeem(code.current())
    expect(renewed).toEqual([code.current()])
    expect(code.redeem(code.current())).toBe(true)
  })

  test('stays good after four wrong tries and is void after the fifth', () => {
    const { code, renewed } = setUp()
    const first = code.current()
    for (let i = 0; i < 4; i++) code.redeem('wrong')
    expect(code.current()).toBe(first)
    code.redeem('wrong')
    expect(code.redeem(first)).toBe(false)
    expect(renewed).toHaveLength(1)
  })

  test('lives ten minutes', () => {
    const { clock, code, renewed } = setUp()
    const first = code.current()
    clock.time = 10 * 60_000
    expect(code.redeem(first)).toBe(false)
    expect(renewed).toHaveLength(1)
  })

  test('is a new one when the last is too old to be shown', () => {
    const { clock, code } = setUp()
    const first = code.current()
    clock.time = 10 * 60_000
    expect(code.current()).not.toBe(first)
  })
})
