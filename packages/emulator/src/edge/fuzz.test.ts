import { NormalizedSchema } from '@smithy/core/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ecsOperations } from '../ecs/operations.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { enumerations } from '../protocol/enumerations.ts'
import { findOperationSchema } from '../protocol/model.ts'
import { manualClock } from './clock.ts'
import { openCommands } from './commands.ts'
import { openJournal } from './journal.ts'
import { loadSeed, plantSeed } from './plant-seed.ts'
import { testAuthor } from './test-author.ts'

/** Texts that mean something to the demo, that look as if they did, and that mean nothing. */
const text = fc.oneof(
  fc.constantFrom(
    'default',
    'payments',
    'web',
    'api',
    'web:1',
    'payments-api:2',
    'ledger',
    'gone',
    '',
    'a b',
    'service',
    'spread',
  ),
  fc.constantFrom(
    'memory',
    'cpu',
    'instanceId',
    'attribute:ecs.availability-zone',
    'attribute:ecs.os-type == linux',
    'a ==',
    '((',
  ),
  fc.constantFrom(
    'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
    'arn:aws:ecs:::',
    'arn:aws:ecs:us-east-1:1:task/x/y',
    'arn:',
  ),
  fc.string({ maxLength: 40 }),
)
const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(80, 100, 200, 65_536, 2 ** 31, 2 ** 53))

function valueOf(schema: NormalizedSchema, allowed?: Record<string, string>): fc.Arbitrary<unknown> {
  if (schema.isStructSchema()) return structureOf(schema)
  if (schema.isListSchema()) return fc.array(valueOf(schema.getValueSchema(), allowed), { maxLength: 3 })
  if (schema.isMapSchema()) return fc.dictionary(text, valueOf(schema.getValueSchema()), { maxKeys: 2 })
  if (schema.isBooleanSchema()) return fc.boolean()
  if (schema.isNumericSchema() || schema.isTimestampSchema()) return number
  return allowed ? fc.constantFrom(...Object.values(allowed)) : text
}

function structureOf(schema: NormalizedSchema): fc.Arbitrary<object> {
  const members: Record<string, fc.Arbitrary<unknown>> = {}
  for (const [name, member] of schema.structIterator())
    members[name] = valueOf(member, enumerations[`${schema.getName()}.${name}`])
  return fc.record(members, { requiredKeys: [] })
}

/** An input of the right types, once in a while one of no type at all. */
const command = fc.constantFrom(...Object.keys(ecsOperations)).chain((operation) =>
  fc.record({
    operation: fc.constant(operation),
    input: fc.oneof(
      { weight: 9, arbitrary: structureOf(NormalizedSchema.of(findOperationSchema(operation)![4])) },
      { weight: 1, arbitrary: fc.dictionary(text, fc.jsonValue()) },
    ),
    wait: fc.integer({ min: 0, max: 90_000 }),
  }),
)

test('answers whatever it is sent, with a reply or with a refusal of the API', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 40 }), async (steps) => {
      const journal = openJournal(undefined)
      const clock = manualClock(Date.UTC(2026, 0, 2))
      const commands = openCommands(journal, clock)
      await plantSeed(commands, await loadSeed('demo'), clock.now())
      for (const { operation, input, wait } of steps) {
        const outcome = await commands
          .submit({ ...testAuthor, operation, input: JSON.stringify(input) })
          .catch((error: unknown) => error)
        const isRefusal = outcome instanceof AwsError && outcome.statusCode === 400
        expect(isRefusal ? undefined : outcome, `${operation} ${JSON.stringify(input)}`).not.toBeInstanceOf(Error)
        await clock.advance(wait)
      }
      journal.close()
    }),
    { numRuns: 30 },
  )
})
