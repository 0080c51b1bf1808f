import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { type Commands, openCommands } from '../edge/commands.ts'
import { type Journal, openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { AwsError } from '../protocol/aws-error.ts'

const START = Date.UTC(2026, 0, 2)
const template = readFileSync(join(import.meta.dirname, 'stories', 'web-application.yaml'), 'utf8')

type Step =
  | { wait: number }
  | { create: 'ROLLBACK' | 'DO_NOTHING'; count: number; image: string; timeout?: number }
  | { remove: true }
  | { update: number }

/** What a caller sends, or how long nobody does anything. Images and time limits are such that some stacks fail. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 400_000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        create: fc.constantFrom('ROLLBACK' as const, 'DO_NOTHING' as const),
        count: fc.integer({ min: 0, max: 2 }),
        image: fc.constantFrom('httpd:2.4', 'httpd:missing'),
        timeout: fc.integer({ min: 1, max: 6 }),
      },
      { requiredKeys: ['create', 'count', 'image'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.constant(true as const) }) },
  { weight: 1, arbitrary: fc.record({ update: fc.integer({ min: 0, max: 3 }) }) },
)

/** What was answered: the refusals of AWS are answers, too. */
async function send(commands: Commands, operation: string, input: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ Action: operation, Version: '2010-05-15', ...input }).toString()
  try {
    return await commands.submit({ ...testAuthor, service: 'cloudformation', operation, input: body })
  } catch (error) {
    if (error instanceof AwsError) return `${error.code} ${error.message}`
    throw error
  }
}

function take(commands: Commands, one: Exclude<Step, { wait: number }>): Promise<string> {
  if ('remove' in one) return send(commands, 'DeleteStack', { StackName: 'web' })
  if ('update' in one) {
    const parameters = {
      'Parameters.member.1.ParameterKey': 'InstanceCount',
      'Parameters.member.1.ParameterValue': String(one.update),
    }
    const more = { UsePreviousTemplate: 'true', 'Capabilities.member.1': 'CAPABILITY_IAM' }
    return send(commands, 'UpdateStack', { StackName: 'web', ...more, ...parameters })
  }
  return send(commands, 'CreateStack', {
    StackName: 'web',
    TemplateBody: template
      .replace('httpd:2.4', one.image)
      .replace('Default: 2,', `Default: ${one.count},`)
      .replace('MinValue: 1', 'MinValue: 0'),
    OnFailure: one.create,
    'Capabilities.member.1': 'CAPABILITY_IAM',
    ...(one.timeout !== undefined && { TimeoutInMinutes: String(one.timeout) }),
  })
}

/** All that the API tells of the stacks there ever were. */
async function picture(commands: Commands): Promise<string[]> {
  const list = await send(commands, 'ListStacks', {})
  const ids = [...list.matchAll(/<StackId>([^<]+)/g)].map(([, id]) => id!)
  const parts = [list]
  for (const StackName of ids) {
    parts.push(await send(commands, 'DescribeStacks', { StackName }))
    parts.push(await send(commands, 'DescribeStackResources', { StackName }))
    parts.push(await send(commands, 'DescribeStackEvents', { StackName }))
  }
  return parts
}

/** Lives through the steps; `atRest` is called in between, and at most `longest` milliseconds pass at once. */
async function live(steps: Step[], { longest = Infinity, journal = openJournal(undefined), isRestarted = false }: Life = {}) {
  let clock = manualClock(START)
  let commands = openCommands(journal, clock)
  for (const one of steps) {
    if ('wait' in one) {
      for (let left = one.wait; left > 0; left -= longest) await clock.advance(Math.min(left, longest))
    } else await take(commands, one)
    if (isRestarted) {
      clock = manualClock(clock.now())
      commands = openCommands(journal, clock)
    }
  }
  const result = await picture(commands)
  journal.close()
  return result
}

interface Life {
  longest?: number
  journal?: Journal
  isRestarted?: boolean
}

beforeAll(() => loadService('cloudformation'))

describe('a stack', () => {
  const steps = fc.array(step, { minLength: 2, maxLength: 10 })

  test('comes to the same in many small steps as in one big step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 700, max: 20_000 }), async (all, longest) => {
        expect(await live(all, { longest })).toEqual(await live(all))
      }),
      { numRuns: 15 },
    )
  })

  test('is not changed by restarts, wherever they come', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        expect(await live(all, { isRestarted: true })).toEqual(await live(all))
      }),
      { numRuns: 15 },
    )
  })
})
