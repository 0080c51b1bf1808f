import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContainerDefinition, TaskDefinitionDocument } from './task-definition.ts'
import { taskDefinitionProblems } from './task-definition-problems.ts'
import { memberDocs, type Member } from './task-definition-schema.ts'

const web: ContainerDefinition = { name: 'web', image: 'httpd:2.4', memory: 100 }
const base: TaskDefinitionDocument = { family: 'app', containerDefinitions: [web] }

const withWeb = (changes: Record<string, unknown>) => ({ ...base, containerDefinitions: [{ ...web, ...changes }] })
const messagesOf = (document: unknown) => taskDefinitionProblems(document).map(({ message }) => message)

test('a family and one container with a name, an image and memory are enough', () => {
  expect(taskDefinitionProblems(base)).toEqual([])
})

describe('shape', () => {
  test.each([undefined, null, 'text', 7, []])('%j is not a task definition', (document) => {
    expect(messagesOf(document)).toEqual(['Write the task definition as one JSON object: { "family": …, … }.'])
  })

  test('an empty object misses a family and containers', () => {
    expect(taskDefinitionProblems({})).toEqual([
      { path: ['family'], message: 'Set family, such as console-sample-app.' },
      { path: ['containerDefinitions'], message: 'Set containerDefinitions.' },
    ])
  })

  test('members that are not known are never a problem', () => {
    expect(taskDefinitionProblems({ ...withWeb({ future: { a: [null] } }), future: 1 })).toEqual([])
  })

  test('text where a number belongs is told in the words of the member', () => {
    expect(taskDefinitionProblems(withWeb({ memory: '100', memoryReservation: 64 }))).toEqual([
      {
        path: ['containerDefinitions', 0, 'memory'],
        message: 'Container "web": memory must be a whole number, without quotes.',
      },
    ])
  })

  test.each([
    [{ cpu: 1.5 }, 'cpu must be a whole number, without quotes.'],
    [{ cpu: -1 }, 'cpu must be 0 or more; it is -1.'],
    [{ essential: 'true' }, 'essential must be true or false, without quotes.'],
    [{ command: 'sleep 360' }, 'command must be a list in brackets: [ … ].'],
    [{ command: ['sleep', 360] }, 'command[1] must be text in quotes.'],
    [{ image: null }, 'image must be text in quotes, such as "httpd:2.4".'],
    [{ dockerLabels: { a: 1 } }, 'dockerLabels.a must be text in quotes.'],
    [{ environment: { A: '1' } }, 'environment must be a list in brackets: [ … ].'],
    [{ environment: [{ value: '1' }] }, 'set environment[0].name, such as LOG_LEVEL.'],
    [{ environment: [{ name: 'A' }] }, 'set environment[0].value.'],
    [{ portMappings: [{ hostPort: 80 }] }, 'set portMappings[0].containerPort.'],
    [{ portMappings: [{ containerPort: 65_536 }] }, 'portMappings[0].containerPort must be from 1 to 65535; it is 65536.'],
    [{ portMappings: [{ containerPort: 80, hostPort: -1 }] }, 'portMappings[0].hostPort must be from 0 to 65535; it is -1.'],
    [{ portMappings: [{ containerPort: 80, protocol: 'icmp' }] }, 'portMappings[0].protocol must be tcp or udp; it is "icmp".'],
    [{ logConfiguration: {} }, 'set logConfiguration.logDriver.'],
    [{ healthCheck: {} }, 'set healthCheck.command, such as ["CMD-SHELL", "curl -f http://localhost/ || exit 1"].'],
    [{ healthCheck: { command: ['CMD', 'x'], interval: 4 } }, 'healthCheck.interval must be from 5 to 300; it is 4.'],
    [{ healthCheck: { command: ['CMD', 'x'], retries: 11 } }, 'healthCheck.retries must be from 1 to 10; it is 11.'],
    [{ mountPoints: [{}] }, 'set mountPoints[0].sourceVolume.'],
    [{ ulimits: [{ softLimit: 1, hardLimit: 2 }] }, 'set ulimits[0].name.'],
    [
      { dependsOn: [{ containerName: 'db', condition: 'UP' }] },
      'dependsOn[0].condition must be START, COMPLETE, SUCCESS or HEALTHY; it is "UP".',
    ],
  ])('%j in a container', (changes, complaint) => {
    expect(messagesOf(withWeb(changes))[0]).toBe(`Container "web": ${complaint}`)
  })

  test('an environment value may be empty, and a port range stands for a port', () => {
    expect(messagesOf(withWeb({ environment: [{ name: 'A', value: '' }] }))).toEqual([])
    expect(messagesOf(withWeb({ portMappings: [{ containerPortRange: '80-90' }] }))).toEqual([])
  })

  test('a container that is no object keeps the positions of its neighbours', () => {
    const problems = taskDefinitionProblems({ ...base, containerDefinitions: ['web', { ...web, cpu: 'x' }] })
    expect(problems.map(({ path }) => path.join('.'))).toContain('containerDefinitions.1.cpu')
  })

  test('the network mode is one that exists', () => {
    expect(messagesOf({ ...base, networkMode: 'vpc' })).toEqual([
      'networkMode must be bridge, host, awsvpc or none; it is "vpc".',
    ])
  })
})

describe('size', () => {
  const sized = (length: number) => withWeb({ environment: [{ name: 'A', value: 'x'.repeat(length) }] })
  const frame = JSON.stringify(sized(0)).length

  test('65,536 bytes are taken, one more is not', () => {
    expect(messagesOf(sized(65_536 - frame))).toEqual([])
    expect(messagesOf(sized(65_537 - frame))[0]).toMatch(/^The task definition has 65537 bytes and may have 65536/)
  })

  test('counts bytes, not characters', () => {
    const umlauts = withWeb({ environment: [{ name: 'A', value: 'ä'.repeat(33_000) }] })
    expect(messagesOf(umlauts)[0]).toMatch(new RegExp(`has ${frame + 66_000} bytes`))
  })
})

describe('whatever is typed', () => {
  /** Documents of the right members, with values of any kind. */
  const anyOf = (member: Member): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }, { weight: 5, arbitrary: rightfulOf(member) })
  const rightfulOf = ({ type, items, members }: Member): fc.Arbitrary<unknown> => {
    if (type === 'array' && items) return fc.array(anyOf(items), { maxLength: 3 })
    if (type === 'object') return fc.record(anyMembers(members ?? {}), { requiredKeys: [] })
    if (type === 'map') return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 })
    return type === 'integer'
      ? fc.integer()
      : type === 'boolean'
        ? fc.boolean()
        : fc.constantFrom('a', 'b', 'a:b', '', '1 GB', 'awsvpc')
  }
  const anyMembers = (members: Record<string, Member>) =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, anyOf(member)]))

  test('nothing is thrown, the document is left alone and no place has two problems', () => {
    fc.assert(
      fc.property(anyOf({ type: 'object', doc: '', members: memberDocs }), (document) => {
        const before = JSON.stringify(document)
        const places = taskDefinitionProblems(document).map(({ path }) => JSON.stringify(path))
        expect(new Set(places).size).toBe(places.length)
        expect(JSON.stringify(document)).toBe(before)
      }),
      { numRuns: 200 },
    )
  })
})
