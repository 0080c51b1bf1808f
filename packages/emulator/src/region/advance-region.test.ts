import { expect, test } from 'vitest'
import { schedule } from '../ecs/state/agenda.ts'
import { createState } from '../ecs/state/create-state.ts'
import { createIamState } from '../iam/state/iam-state.ts'
import { advanceRegion } from './advance-region.ts'
import { createRegionState } from './region-state.ts'
import type { Region } from './region.ts'

test('a defect in one thing that happens is told, and does not keep the others from happening', () => {
  const place = { account: '123456789012', region: 'us-east-1', seed: 1 }
  const state = createRegionState(place)
  const defects: unknown[] = []
  const region: Region = {
    state,
    ecs: createState({ ...place, now: 0 }),
    iam: createIamState(place),
    call: () => ({}) as never,
    reportDefect: (error) => void defects.push(error),
  }
  state.cloudFormation.stacks.get = () => {
    throw new TypeError('a defect')
  }
  schedule(state, 1_000, { service: 'cloudformation', kind: 'stack', stackId: 'any' })
  schedule(state, 2_000, { service: 'ec2', kind: 'instance', instanceId: 'i-none' })
  advanceRegion(region, 3_000)
  expect(defects).toEqual([new TypeError('a defect')])
  expect(state.agenda.heap).toEqual([])
})
