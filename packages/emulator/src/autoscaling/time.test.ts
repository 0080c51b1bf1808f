import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { type Commands, openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { A_WHILE, testAutoScaling } from './test-auto-scaling.ts'

const START = Date.UTC(2026, 0, 2)
const dataDir = mkdtempSync(join(tmpdir(), 'gantry-auto-scaling-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const wish = fc.oneof(
  fc.record({ operation: fc.constant('SetDesiredCapacity'), DesiredCapacity: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ operation: fc.constant('UpdateAutoScalingGroup'), MinSize: fc.integer({ min: 0, max: 3 }) }),
  fc.constant({ operation: 'DeleteAutoScalingGroup', ForceDelete: true }),
  fc.constant({ operation: 'DeleteLaunchTemplate', LaunchTemplateName: 'web' }),
)
const plan = fc.array(fc.record({ wish, wait: fc.integer({ min: 1, max: 200_000 }) }), { minLength: 1, maxLength: 5 })

interface Sending {
  service?: string
  operation: string
  parameters: Record<string, unknown>
}

const send = (commands: Commands, { service = 'autoscaling', operation, parameters }: Sending) => {
  const input = new URLSearchParams(
    Object.entries(parameters).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
  return commands.submit({ ...testAuthor, service, operation, input })
}

async function begin(commands: Commands) {
  const images = await send(commands, { service: 'ec2', operation: 'DescribeImages', parameters: {} })
  const ImageId = /<imageId>(ami-[0-9a-f]+)</.exec(images)![1]
  const parameters = { LaunchTemplateName: 'web', 'LaunchTemplateData.ImageId': ImageId }
  await send(commands, { service: 'ec2', operation: 'CreateLaunchTemplate', parameters })
  await send(commands, {
    operation: 'CreateAutoScalingGroup',
    parameters: {
      AutoScalingGroupName: 'web',
      'LaunchTemplate.LaunchTemplateName': 'web',
      'AvailabilityZones.member.1': 'us-east-1a',
      'AvailabilityZones.member.2': 'us-east-1b',
      MinSize: 0,
      MaxSize: 6,
      DesiredCapacity: 2,
    },
  })
}

const ask = (commands: Commands, { operation, ...parameters }: { operation: string }) => {
  const service = operation === 'DeleteLaunchTemplate' ? 'ec2' : 'autoscaling'
  const named = service === 'ec2' ? parameters : { AutoScalingGroupName: 'web', ...parameters }
  return send(commands, { service, operation, parameters: named }).catch(() => 'refused')
}

/** All that the APIs tell. */
const picture = async (commands: Commands) => [
  await send(commands, { operation: 'DescribeAutoScalingGroups', parameters: {} }),
  await send(commands, { operation: 'DescribeScalingActivities', parameters: { IncludeDeletedGroups: true } }),
  await send(commands, { service: 'ec2', operation: 'DescribeInstances', parameters: {} }),
]

test('many small steps come to the same as one big step, and a restart to the same again', async () => {
  await loadService('autoscaling')
  await fc.assert(
    fc.asyncProperty(plan, fc.integer({ min: 2, max: 9 }), async (steps, pieces) => {
      const [journal, other] = [openJournal(undefined), openJournal(undefined)]
      const [clock, fine] = [manualClock(START), manualClock(START)]
      const [commands, watched] = [openCommands(journal, clock), openCommands(other, fine)]
      await begin(commands)
      await begin(watched)
      for (const step of steps) {
        expect(await ask(watched, step.wish)).toBe(await ask(commands, step.wish))
        await clock.advance(step.wait)
        for (let piece = 1; piece <= pieces; piece++) {
          await fine.advance(Math.floor((step.wait * piece) / pieces) - Math.floor((step.wait * (piece - 1)) / pieces))
          await picture(watched)
        }
      }
      const before = await picture(commands)
      expect(await picture(watched)).toEqual(before)
      expect(await picture(openCommands(journal, manualClock(clock.now())))).toEqual(before)
      for (const one of [journal, other]) one.close()
    }),
    { numRuns: 25 },
  )
})

test('a restart in the middle of a launch goes on with it, and makes nothing twice', async () => {
  const first = await testAutoScaling(dataDir)
  await first.createGroup({ DesiredCapacity: 2 })
  await first.clock.advance(5_000)
  const pending = await first.machines()
  expect(pending).toHaveLength(2)
  await first[Symbol.asyncDispose]()

  await using second = await testAutoScaling(dataDir)
  await second.clock.advance(A_WHILE)
  const group = await second.group()
  expect(group?.Instances?.map(({ LifecycleState }) => LifecycleState)).toEqual(['InService', 'InService'])
  const ids = (machines: typeof pending) => machines.map(({ InstanceId }) => InstanceId).sort()
  expect(ids(await second.machines())).toEqual(ids(pending))
})
