import { describe, expect, test } from 'vitest'
import type { GroupInstance, LaunchSource } from '../state/auto-scaling-state.ts'
import { selectForTermination } from './termination-policy.ts'

const MINUTE = 60_000
const template = (version: string): LaunchSource => ({ kind: 'template', id: 'lt-1', name: 'web', version })
const configuration = (name: string): LaunchSource => ({ kind: 'configuration', name })

function instance(id: string, availabilityZone: string, more: Partial<GroupInstance> = {}): GroupInstance {
  return {
    id,
    instanceType: 't3.micro',
    imageId: 'ami-1',
    availabilityZone,
    launch: template('1'),
    lifecycleState: 'InService',
    isUnhealthy: false,
    isProtected: false,
    joinedAt: 0,
    isDraining: false,
    ...more,
  }
}

const choose = (instances: GroupInstance[], policies = ['Default'], now = 0) =>
  selectForTermination({ instances, policies, createdAtOf: (name) => Number(name), now })?.id

describe('the default termination policy', () => {
  test('begins with the zone that has most', () => {
    const instances = [
      instance('1', 'a'),
      instance('2', 'b', { launch: template('9') }),
      instance('3', 'b', { launch: template('9') }),
    ]
    expect(choose(instances)).toBe('2')
  })

  test('takes those of the oldest launch configuration before those of a template', () => {
    const launches = [template('1'), configuration('20'), configuration('10')]
    expect(choose(launches.map((launch, index) => instance(String(index), 'a', { launch })))).toBe('2')
  })

  test('then those of the oldest version of the template', () => {
    expect(choose(['3', '1', '2'].map((version) => instance(version, 'a', { launch: template(version) })))).toBe('1')
  })

  test('then the one closest to its next hour', () => {
    const instances = [10, 50, 30].map((minutes) => instance(String(minutes), 'a', { joinedAt: -minutes * MINUTE }))
    expect(choose(instances)).toBe('50')
  })

  test('passes over protected ones, which still count for their zone', () => {
    const protectedOne = instance('1', 'a', { isProtected: true })
    expect(choose([protectedOne, instance('2', 'a'), instance('3', 'b')])).toBe('2')
    expect(choose([protectedOne])).toBeUndefined()
  })
})

test.each([
  ['OldestInstance', 'old'],
  ['NewestInstance', 'new'],
])('%s takes the %s one', (policy, id) => {
  expect(choose([instance('old', 'a', { joinedAt: 1 }), instance('new', 'a', { joinedAt: 2 })], [policy])).toBe(id)
})
