import * as client from '@aws-sdk/client-ecs'
import { NormalizedSchema } from '@smithy/core/schema'
import { describe, expect, test } from 'vitest'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'
import { enumerations } from '../protocol/enumerations.ts'
import { findOperationSchema } from '../protocol/model.ts'
import { ecsOperations } from './operations.ts'

type AnyCommand = client.ListClustersCommand
const commands = client as unknown as Record<string, new (input: object) => AnyCommand>

/** Every operation of the model, as the installed client knows it. */
const names = Object.keys(commands)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.replace(/Command$/, ''))
  // The operation itself is called ExecuteCommand.
  .filter((name) => findOperationSchema(name))

/** The reply, or the error. */
const send = (emulator: TestEmulator, name: string, input: object): Promise<unknown> =>
  emulator.ecs.send(new commands[`${name}Command`]!(input)).catch((error: unknown) => error)

/** The least that has every required member: texts of one letter, empty lists, ones. */
function minimalOf(schema: NormalizedSchema, allowed?: Record<string, string>): unknown {
  if (schema.isStructSchema()) {
    const [, , , , names, , required = 0] = schema.getSchema() as unknown as [0, '', '', 0, string[], unknown, number?]
    const members = names.slice(0, required).map((name) => {
      const member = schema.getMemberSchema(name)
      return [name, minimalOf(member, enumerations[`${schema.getName()}.${name}`])]
    })
    return Object.fromEntries(members)
  }
  if (schema.isListSchema()) return []
  if (schema.isMapSchema()) return {}
  if (schema.isBooleanSchema()) return true
  if (schema.isNumericSchema()) return 1
  return allowed ? Object.values(allowed)[0] : 'x'
}

describe('every operation of the service model', () => {
  test('is there, and none that is not in it is served', () => {
    expect(names.length).toBeGreaterThan(60)
    expect(names).toContain('ExecuteCommand')
    expect(Object.keys(ecsOperations).filter((name) => !names.includes(name))).toEqual([])
  })

  test('answers the least of inputs with a reply or with an error of the API', async () => {
    await using emulator = await testEmulator({ seed: 'demo' })
    const amiss: string[] = []
    for (const name of names) {
      const minimal = minimalOf(NormalizedSchema.of(findOperationSchema(name)![4])) as object
      for (const input of [{}, minimal]) {
        const outcome = await send(emulator, name, input)
        const isRefusal = outcome instanceof client.ECSServiceException && outcome.$metadata.httpStatusCode === 400
        if (outcome instanceof Error && !isRefusal) amiss.push(`${name} ${JSON.stringify(input)}: ${outcome.message}`)
      }
    }
    expect(amiss).toEqual([])
  })

  test('says so when this endpoint does not serve it', async () => {
    await using emulator = await testEmulator()
    const unserved = names.filter((name) => !(name in ecsOperations))
    expect(unserved.length).toBeGreaterThan(0)
    const answers = await Promise.all(unserved.map((name) => send(emulator, name, {})))
    expect(answers).toMatchObject(
      unserved.map((name) => ({
        name: 'UnsupportedFeatureException',
        message: `${name} is not implemented by this endpoint.`,
      })),
    )
  })
})
