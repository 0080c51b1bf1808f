import { describe, expect, test } from 'vitest'
import { reconcileService, type PlannedTask } from './reconcile-service.ts'
import { breakerThreshold, limitsOf } from './rollout.ts'

const task = (id: string, rest: Partial<PlannedTask> = {}): PlannedTask => ({
  id,
  isRunning: true,
  isUp: true,
  isCurrent: true,
  mustLeave: false,
  isProtected: false,
  instanceId: 'i-1',
  zone: 'a',
  ...rest,
})
const old = (id: string) => task(id, { isCurrent: false })
const pending = (id: string) => task(id, { isRunning: false, isUp: false })

/** In the order of the columns: desired, minimum and maximum percent, tasks. */
function reconcile(
  desired: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
  tasks: PlannedTask[],
  canStart = true,
) {
  const limits = limitsOf({ minimumHealthyPercent, maximumPercent }, desired)
  return reconcileService({ desired, limits, tasks, canStart })
}

describe('reconcileService', () => {
  test.each([
    ['nothing yet', 2, 100, 200, [], { stop: [], start: 2 }],
    ['all there', 2, 100, 200, [task('1'), task('2')], { stop: [], start: 0 }],
    ['one on its way', 2, 100, 200, [task('1'), pending('2')], { stop: [], start: 0 }],
    ['one too many: the pending one goes', 1, 100, 200, [task('1'), pending('2')], { stop: ['2'], start: 0 }],
    ['scaled to zero', 0, 100, 200, [task('1'), task('2')], { stop: ['2', '1'], start: 0 }],
    ['room for both: starts first', 2, 100, 200, [old('1'), old('2')], { stop: [], start: 2 }],
    ['new ones on their way', 2, 100, 200, [old('1'), old('2'), pending('3'), pending('4')], { stop: [], start: 0 }],
    ['a new one runs: an old one goes', 2, 100, 200, [old('1'), old('2'), task('3'), pending('4')], { stop: ['2'], start: 0 }],
    ['no room above: old ones go first', 2, 50, 100, [old('1'), old('2')], { stop: ['2'], start: 0 }],
    ['old ones that are pending go at once', 2, 100, 200, [{ ...pending('1'), isCurrent: false }], { stop: ['1'], start: 2 }],
    [
      'pending on a drained instance goes at once',
      1,
      100,
      200,
      [{ ...pending('1'), mustLeave: true }],
      { stop: ['1'], start: 1 },
    ],
    ['running on a drained instance is replaced first', 1, 100, 200, [task('1', { mustLeave: true })], { stop: [], start: 1 }],
    ['and goes when its replacement runs', 1, 100, 200, [task('1', { mustLeave: true }), task('2')], { stop: ['1'], start: 0 }],
    [
      'an old one that is not up stays while it may be needed',
      1,
      100,
      200,
      [{ ...old('1'), isUp: false }],
      { stop: [], start: 1 },
    ],
    ['and goes when the others are enough', 1, 100, 200, [{ ...old('1'), isUp: false }, task('2')], { stop: ['1'], start: 0 }],
    ['a smaller new deployment', 1, 100, 200, [old('1'), old('2'), old('3')], { stop: ['3', '2'], start: 0 }],
  ])('%s', (_, desired, minimum, maximum, tasks, plan) => {
    expect(reconcile(desired, minimum, maximum, tasks)).toMatchObject({ ...plan, blockedByLimits: false })
  })

  // Source: "service scheduler concepts" in the ECS guide: 100 to 100 %; 75 % of 2 rounds up to 2; 125 % of 3 rounds down to 3.
  test.each([
    [2, 100, 100],
    [2, 75, 100],
    [3, 100, 125],
  ])('%d tasks at %d to %d %% can neither stop nor start', (desired, minimum, maximum) => {
    const tasks = Array.from({ length: desired }, (_, index) => old(String(index)))
    expect(reconcile(desired, minimum, maximum, tasks)).toMatchObject({ stop: [], start: 0, blockedByLimits: true })
  })

  test('stops no old task early while starts have to wait', () => {
    expect(reconcile(2, 0, 100, [old('1'), old('2')], false)).toMatchObject({ stop: [], start: 0, blockedByLimits: false })
  })

  const kept = (id: string) => task(id, { isProtected: true })
  const oldKept = (id: string) => ({ ...old(id), isProtected: true })

  test.each<[string, number, number, number, PlannedTask[], string[], string | undefined]>([
    ['scaling in stops the others', 1, 100, 200, [kept('1'), task('2')], ['2'], undefined],
    ['scaling in further stops none', 1, 100, 200, [kept('1'), kept('2'), task('3')], ['3'], '1'],
    ['a deployment waits for its new tasks', 1, 100, 200, [oldKept('1'), pending('2')], [], undefined],
    ['and is held up when they run', 1, 100, 200, [oldKept('1'), task('2')], [], '1'],
    ['stops the old ones beside it', 2, 100, 200, [oldKept('1'), old('2'), task('3'), task('4')], ['2'], '1'],
    ['is held up when there is no room above', 1, 0, 100, [oldKept('1')], [], '1'],
    ['draining takes it all the same', 1, 100, 200, [{ ...kept('1'), mustLeave: true }, task('2')], ['1'], undefined],
  ])('a protected task stays: %s', (_, desired, minimum, maximum, tasks, stop, blockedBy) => {
    const plan = reconcile(desired, minimum, maximum, tasks)
    expect([plan.stop, plan.blockedBy?.id]).toEqual([stop, blockedBy])
  })

  test('says which tasks may go if starts find no room', () => {
    expect(reconcile(4, 50, 200, ['1', '2', '3', '4'].map(old)).stopForRoom).toEqual(['4', '3'])
  })
})

describe('limits', () => {
  test.each([
    [4, 50, 200, 2, 8],
    [3, 50, 150, 2, 4],
    [1, 99, 199, 1, 1],
    [0, 100, 200, 0, 0],
  ])('of %d tasks at %d to %d %% are %d and %d', (desired, minimumHealthyPercent, maximumPercent, lower, upper) => {
    expect(limitsOf({ minimumHealthyPercent, maximumPercent }, desired)).toEqual({ lower, upper })
  })

  test.each([
    [0, 3],
    [6, 3],
    [7, 4],
    [25, 13],
    [1_000, 200],
  ])('the circuit breaker of %d tasks breaks after %d failures', (desired, failures) => {
    expect(breakerThreshold(desired)).toBe(failures)
  })
})
