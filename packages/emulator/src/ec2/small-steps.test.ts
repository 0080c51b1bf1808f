import { deserialize } from 'node:v8'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { createWorld, type World } from '../edge/world.ts'
import { imagesOf } from './images.ts'

const START = Date.UTC(2026, 0, 2)
const TRUST = '{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
const POLICY = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role'

beforeAll(async () => {
  await Promise.all(['ec2', 'iam'].map(loadService))
})

type Change = 'RunInstances' | 'StopInstances' | 'StartInstances' | 'RebootInstances' | 'TerminateInstances'

interface Step {
  wait: number
  change: Change
  image: number
  machine: number
}

const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.integer({ min: 0, max: 90_000 }),
  change: fc.constantFrom<Change>(
    'RunInstances',
    'RunInstances',
    'StopInstances',
    'StartInstances',
    'RebootInstances',
    'TerminateInstances',
  ),
  image: fc.nat(5),
  machine: fc.nat(7),
})

function run(world: World, now: number, service: string, operation: string, members: Record<string, string>): string {
  const version = service === 'ec2' ? '2016-11-15' : '2010-05-08'
  const input = new URLSearchParams({ Action: operation, Version: version, ...members }).toString()
  return world.run({ ...testAuthor, service, operation, input, now })
}

function withRole(): World {
  const world = createWorld()
  const [RoleName, InstanceProfileName] = ['agent', 'agent']
  run(world, START, 'iam', 'CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST })
  run(world, START, 'iam', 'AttachRolePolicy', { RoleName, PolicyArn: POLICY })
  run(world, START, 'iam', 'CreateInstanceProfile', { InstanceProfileName })
  run(world, START, 'iam', 'AddRoleToInstanceProfile', { RoleName, InstanceProfileName })
  return world
}

/** Everything that is remembered after these steps, when time passes by `advance` between them. */
function play(steps: readonly Step[], advance: (world: World, from: number, to: number) => void): unknown {
  let world = withRole()
  const ids: string[] = []
  let now = START
  for (const { wait, change, image, machine } of steps) {
    advance(world, now, now + wait)
    now += wait
    const members: Record<string, string> =
      change === 'RunInstances'
        ? { ImageId: imagesOf('us-east-1')[image]!.id, MinCount: '1', MaxCount: '2', 'IamInstanceProfile.Name': 'agent' }
        : { 'InstanceId.1': ids[machine % Math.max(1, ids.length)] ?? 'i-00000000' }
    try {
      const reply = run(world, now, 'ec2', change, members)
      if (change === 'RunInstances') ids.push(...Array.from(reply.matchAll(/<instanceId>(.*?)<\/instanceId>/g), ([, id]) => id!))
    } catch {
      // Not in a state for that: nothing has changed.
    }
    if (machine === 7) world = createWorld(world.toSnapshot())
  }
  advance(world, now, now + 2 * 3_600_000)
  world.advance(now + 2 * 3_600_000)
  return deserialize(world.toSnapshot())
}

test('many small steps come to the same as one big step', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 500, max: 40_000 }), (steps, stride) => {
      const inStrides = play(steps, (world, from, to) => {
        for (let now = from; now < to; now += stride) world.advance(now)
      })
      expect(inStrides).toEqual(play(steps, () => {}))
    }),
    { numRuns: 40 },
  )
})
