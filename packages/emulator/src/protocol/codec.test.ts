import { JsonShapeSerializer2 } from '@smithy/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import { describe, expect, test } from 'vitest'
import { readInput, writeInput, writeOutput } from './codec.ts'
import { findOperationSchema } from './model.ts'

const register = findOperationSchema('RegisterTaskDefinition')!
const describeClusters = findOperationSchema('DescribeClusters')!

function refusal(operation: typeof register, body: unknown): { code: string; message: string } {
  try {
    readInput(operation, typeof body === 'string' ? body : JSON.stringify(body))
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('was accepted')
}

describe('readInput', () => {
  test('keeps what the model knows and drops the rest', () => {
    const input = readInput(describeClusters, '{"clusters":["a"],"colour":"red","include":null}')
    expect(input).toEqual({ clusters: ['a'] })
  })

  test('takes an empty body as an empty request', () => {
    expect(readInput(describeClusters, '')).toEqual({})
  })

  test('keeps the keys of maps, also strange ones', () => {
    const text = '{"family":"f","containerDefinitions":[{"dockerLabels":{"__proto__":"x","constructor":"y"}}]}'
    const input = readInput(register, text) as { containerDefinitions: { dockerLabels: object }[] }
    expect(Object.entries(input.containerDefinitions[0]!.dockerLabels)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })

  test.each(['{', '[]', '"text"', '7', 'null', '{"a":1} x'])('refuses the body %s', (body) => {
    expect(refusal(describeClusters, body).code).toBe('SerializationException')
  })

  test.each([
    [{ family: 7 }, "NUMBER_VALUE can not be converted to a String at 'family'"],
    [{ family: 'f', containerDefinitions: {} }, "MAP_VALUE can not be converted to a list at 'containerDefinitions'"],
    [
      { family: 'f', containerDefinitions: ['x'] },
      "STRING_VALUE can not be converted to a structure at 'containerDefinitions.1.member'",
    ],
    [
      { family: 'f', containerDefinitions: [{}, { cpu: '10' }] },
      "STRING_VALUE can not be converted to an Integer at 'containerDefinitions.2.member.cpu'",
    ],
    [
      { family: 'f', containerDefinitions: [{ cpu: 0.5 }] },
      "NUMBER_VALUE can not be converted to an Integer at 'containerDefinitions.1.member.cpu'",
    ],
    [
      { family: 'f', containerDefinitions: [{ essential: 'yes' }] },
      "STRING_VALUE can not be converted to a Boolean at 'containerDefinitions.1.member.essential'",
    ],
    [
      { family: 'f', containerDefinitions: [{ dockerLabels: { a: 1 } }] },
      "NUMBER_VALUE can not be converted to a String at 'containerDefinitions.1.member.dockerLabels.a.member'",
    ],
  ])('refuses %j as a SerializationException that says where', (body, message) => {
    expect(refusal(register, body)).toMatchObject({ code: 'SerializationException', message })
  })

  test('refuses a value outside an enumeration and names those inside', () => {
    const body = { family: 'f', containerDefinitions: [{ portMappings: [{ protocol: 'sctp' }] }] }
    expect(refusal(register, body)).toMatchObject({
      code: 'InvalidParameterException',
      message:
        "1 validation error detected: Value 'sctp' at 'containerDefinitions.1.member.portMappings.1.member.protocol' failed to satisfy " +
        'constraint: Member must satisfy enum value set: [tcp, udp]',
    })
  })

  test('refuses a missing required member', () => {
    expect(refusal(findOperationSchema('DeleteCluster')!, {})).toMatchObject({
      code: 'InvalidParameterException',
      message: "1 validation error detected: Value null at 'cluster' failed to satisfy constraint: Member must not be null",
    })
  })

  test('does not overflow on a body that is 20,000 levels deep', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    expect(refusal(describeClusters, `{"clusters":${deep}}`).code).toBe('SerializationException')
  })
})

describe('writeOutput', () => {
  test('writes times as seconds with a fraction, keeps empty lists and leaves out what is absent', () => {
    const output = {
      taskDefinition: {
        family: 'web',
        revision: 1,
        volumes: [],
        registeredAt: new Date(1_767_323_045_678),
        deregisteredAt: undefined,
      },
      tags: [{ key: 'ü', value: '"\n' }],
    }
    expect(writeOutput(register, output)).toBe(
      '{"taskDefinition":{"family":"web","revision":1,"volumes":[],"registeredAt":1767323045.678},"tags":[{"key":"ü","value":"\\"\\n"}]}',
    )
  })

  test.each(['', '"', '\\', '\n\t\0\x7f', 'ü€', '🚢', '\ud83d', '\u2028', '</script>', '__proto__'])(
    'keeps the text %j',
    (text) => {
      const labels = JSON.parse(JSON.stringify({ [text]: text })) as object
      const container = { name: text, command: [text, text], dockerLabels: labels }
      const written = JSON.parse(writeOutput(register, { taskDefinition: { containerDefinitions: [container] } })) as object
      expect(written).toEqual({ taskDefinition: { containerDefinitions: [container] } })
    },
  )

  test('writes zeros, falsehoods and what is empty, and leaves out null', () => {
    const container = { cpu: 0, essential: false, name: '', command: [], dockerLabels: {}, healthCheck: {}, image: null }
    expect(writeOutput(register, { taskDefinition: { containerDefinitions: [container, {}] } })).toBe(
      '{"taskDefinition":{"containerDefinitions":[{"cpu":0,"essential":false,"name":"","command":[],"dockerLabels":{},"healthCheck":{}},{}]}}',
    )
  })

  test('drops what the model does not have', () => {
    const output = { clusters: [{ clusterName: 'a', colour: 'red' }], weather: 'fine' }
    expect(writeOutput(describeClusters, output)).toBe('{"clusters":[{"clusterName":"a"}]}')
  })

  test("writes what the SDK's own serializer writes", () => {
    const describeTasks = findOperationSchema('DescribeTasks')!
    const output = {
      tasks: [
        {
          taskArn: 'arn:aws:ecs:us-east-1:123456789012:task/a/b',
          version: 3,
          createdAt: new Date(1_767_323_045_000),
          startedAt: new Date(1_767_323_046_001),
          enableExecuteCommand: false,
          attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
          containers: [{ name: 'web', exitCode: 0, networkBindings: [], reason: undefined }],
          overrides: { containerOverrides: [{ name: 'web', environment: [{ name: 'A', value: '\u2028<ü>' }] }] },
        },
      ],
      failures: [],
    }
    const sdk = new JsonShapeSerializer2({ jsonName: false, timestampFormat: { useTrait: true, default: 7 } })
    sdk.write(NormalizedSchema.of(describeTasks[5]), output)
    const { buffer, byteOffset, byteLength } = sdk.flush()
    const expected = Buffer.from(buffer, byteOffset, byteLength).toString()
    expect(JSON.parse(writeOutput(describeTasks, output))).toEqual(JSON.parse(expected))
  })

  test('writes one reply after another without mixing them', () => {
    const first = writeOutput(describeClusters, { clusters: [{ clusterName: 'first' }] })
    const second = writeOutput(describeClusters, { clusters: [{ clusterName: 'second' }] })
    expect(first).toBe('{"clusters":[{"clusterName":"first"}]}')
    expect(second).toBe('{"clusters":[{"clusterName":"second"}]}')
  })
})

test('writeInput makes what readInput reads', () => {
  const input = { clusters: ['a'], include: ['TAGS'] }
  expect(readInput(describeClusters, writeInput(describeClusters, input))).toEqual(input)
})
