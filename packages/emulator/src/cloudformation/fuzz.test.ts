import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { type Commands, openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { parseDocumentText } from './template/parse-document.ts'

const stories = ['web-application.yaml', 'web-application-v2.yaml'].map((name) =>
  JSON.stringify(parseDocumentText(readFileSync(join(import.meta.dirname, 'stories', name), 'utf8'))),
)

beforeAll(() => loadService('cloudformation'))

/** What stands in the place of something that made sense. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('', 'x', '-1', '99999999999', null, 0, -5, 1.5, true, [], {}, [[]], '10.0.0.0/8', '/', 'arn:aws:x'),
  fc.string(),
  fc.constantFrom('Vpc', 'Role', 'Cluster', 'Template', 'AWS::NoValue', 'AWS::NotificationARNs').map((Ref) => ({ Ref })),
  fc.constantFrom({ 'Fn::GetAZs': '' }, { 'Fn::Select': [9, { 'Fn::GetAZs': '' }] }, { 'Fn::Base64': 'x' }, { a: { b: 1 } }),
)

interface Place {
  parent: Record<string, unknown>
  key: string
}

/** All members and items below a value. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const parent = value as Record<string, unknown>
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])])
}

async function send(commands: Commands, operation: string, input: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ Action: operation, Version: '2010-05-15', StackName: 'web', ...input }).toString()
  try {
    return await commands.submit({ ...testAuthor, service: 'cloudformation', operation, input: body })
  } catch (error) {
    if (error instanceof AwsError) return error.code
    throw error
  }
}

test('no template makes the endpoint stumble: it is refused, made, or rolled back', async () => {
  const spoiling = fc.array(fc.tuple(fc.nat(10_000), junk), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...stories), spoiling, async (story, spoilers) => {
      const template = JSON.parse(story) as { Resources: object }
      for (const [index, value] of spoilers) {
        const places = placesIn(template.Resources)
        const { parent, key } = places[index % places.length]!
        parent[key] = structuredClone(value)
      }
      const clock = manualClock(Date.UTC(2026, 0, 2))
      const commands = openCommands(openJournal(undefined), clock)
      const more = {
        TemplateBody: JSON.stringify(template),
        TimeoutInMinutes: '30',
        'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
      }
      const reply = await send(commands, 'CreateStack', more)
      expect(reply).toMatch(/^<StackId>|^(ValidationError|InsufficientCapabilitiesException)$/)
      await clock.advance(3 * 3_600_000)
      if (!reply.startsWith('<')) return
      expect(await send(commands, 'DescribeStacks', {})).toMatch(
        /<StackStatus>(CREATE_COMPLETE|ROLLBACK_COMPLETE|ROLLBACK_FAILED)</,
      )
    }),
    { numRuns: 60 },
  )
})
