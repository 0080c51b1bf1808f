import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  test('has defaults: port 8081, in memory, real time, empty', () => {
    expect(readConfig({})).toEqual({
      port: 8081,
      speed: 1,
      seed: 'empty',
      dataDir: undefined,
      limits: 'today',
      isThrottled: false,
      agents: 'simulated',
    })
  })

  test('takes every setting', () => {
    const switches = { EMULATOR_LIMITS: 'guide', EMULATOR_THROTTLE: '1', EMULATOR_AGENT: 'external' }
    expect(readConfig({ EMULATOR_PORT: '0', DATA_DIR: 'data', SPEED: '10', SEED: 'demo', ...switches })).toEqual({
      port: 0,
      speed: 10,
      seed: 'demo',
      dataDir: 'data',
      limits: 'guide',
      isThrottled: true,
      agents: 'external',
    })
  })

  test('opens the control door when it is asked to, with a clock that runs or one that stands', () => {
    expect(readConfig({ EMULATOR_CONTROL: '1' }).control).toBe('running')
    expect(readConfig({ EMULATOR_CONTROL: '1', EMULATOR_CLOCK: 'manual' }).control).toBe('manual')
    expect(readConfig({ EMULATOR_CONTROL: '0' }).control).toBeUndefined()
  })

  test('refuses a clock that nobody could turn', () => {
    expect(() => readConfig({ EMULATOR_CLOCK: 'manual' })).toThrow(
      "EMULATOR_CLOCK is 'manual': nobody could turn it without EMULATOR_CONTROL=1.",
    )
    expect(() => readConfig({ EMULATOR_CONTROL: '1', EMULATOR_CLOCK: 'sun' })).toThrow(
      "EMULATOR_CLOCK is 'sun': it must be one of running, manual.",
    )
  })

  test('names every bad value in a line of its own', () => {
    expect(() => readConfig({ EMULATOR_PORT: '80a', SPEED: '-1', SEED: 'huge', EMULATOR_LIMITS: 'some' })).toThrow(
      [
        "EMULATOR_PORT is '80a': it must be a port between 0 and 65535, 0 for a free one.",
        "SPEED is '-1': it must be a number above 0, 1000 at most.",
        "SEED is 'huge': it must be one of empty, demo, large.",
        "EMULATOR_LIMITS is 'some': it must be one of off, guide, today.",
      ].join('\n'),
    )
  })
})
