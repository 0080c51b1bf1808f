import { expect, test } from 'vitest'
import type { PortMapping } from '../task-definition.ts'
import { portRules } from './port-rules.ts'

const problemsOf = (portMappings: PortMapping[], networkMode?: string) => [
  ...portRules({ networkMode, containerDefinitions: [{ name: 'web', portMappings }] }),
]
const messagesOf = (portMappings: PortMapping[], networkMode?: string) =>
  problemsOf(portMappings, networkMode).map(({ message }) => message)

test.each([[[{ containerPort: 80, hostPort: 80 }]], [[{ containerPort: 80, hostPort: 0 }, { containerPort: 80 }]], [[]]])(
  'takes %j',
  (mappings) => {
    expect(problemsOf(mappings)).toEqual([])
  },
)

test.each([22, 2375, 2376, 51_678, 51_679])('refuses the reserved host port %i', (hostPort) => {
  const [problem] = problemsOf([{ containerPort: 80, hostPort }])
  expect(problem?.path).toEqual(['containerDefinitions', 0, 'portMappings', 0, 'hostPort'])
  expect(problem?.message).toMatch(/is reserved for .* on every container instance: choose another one\.$/)
  expect(problem?.warning).toBeUndefined()
})

test('a reserved TCP port can be used for UDP', () => {
  expect(problemsOf([{ containerPort: 80, hostPort: 22, protocol: 'udp' }])).toEqual([])
})

test('advises against a host port from the ephemeral range', () => {
  expect(problemsOf([{ containerPort: 80, hostPort: 49_153 }])).toMatchObject([{ warning: true }])
  expect(messagesOf([{ containerPort: 80, hostPort: 49_153 }])[0]).toMatch(/choose one below 32768, or 0 to let ECS choose\.$/)
  expect(messagesOf([{ containerPort: 50_000 }], 'host')[0]).toMatch(/choose one below 32768\.$/)
  expect(problemsOf([{ containerPort: 80, hostPort: 49_152 }])).toEqual([])
})

test('one host port serves one container', () => {
  const containerDefinitions = ['a', 'b'].map((name) => ({ name, portMappings: [{ containerPort: 80, hostPort: 8080 }] }))
  expect([...portRules({ containerDefinitions })]).toEqual([
    {
      path: ['containerDefinitions', 1, 'portMappings', 0, 'hostPort'],
      message: 'Container "b": 8080/tcp is already used by container "a": choose another port, or 0 to let ECS choose.',
    },
  ])
})

test('TCP and UDP do not share their ports', () => {
  expect(
    problemsOf([
      { containerPort: 53, hostPort: 53, protocol: 'tcp' },
      { containerPort: 53, hostPort: 53, protocol: 'udp' },
    ]),
  ).toEqual([])
})

test.each(['host', 'awsvpc'])('in %s mode the host port is the container port', (networkMode) => {
  expect(problemsOf([{ containerPort: 80, hostPort: 80 }], networkMode)).toEqual([])
  expect(messagesOf([{ containerPort: 80, hostPort: 8080 }], networkMode)[0]).toMatch(
    /set host port 8080 to 80, the container port/,
  )
})

test('in host mode a container port is a port of the instance', () => {
  expect(messagesOf([{ containerPort: 22 }], 'host')[0]).toMatch(/host port 22 is reserved for SSH/)
})

test('in awsvpc mode the ports of the instance do not matter, but two containers still share one interface', () => {
  expect(problemsOf([{ containerPort: 22 }], 'awsvpc')).toEqual([])
  expect(messagesOf([{ containerPort: 80 }, { containerPort: 80 }], 'awsvpc')).toEqual([
    'Container "web": 80/tcp is already used by container "web": choose another port.',
  ])
})

test('without a network there are no port mappings', () => {
  expect(messagesOf([{ containerPort: 80 }], 'none')).toEqual([
    'Container "web": remove the port mappings, or choose another network mode than none.',
  ])
})

test('a task fixes no more host ports than an instance has free', () => {
  const mappings = (length: number) => Array.from({ length }, (_, index) => ({ containerPort: 80, hostPort: 1000 + index }))
  expect(problemsOf(mappings(95))).toEqual([])
  expect(messagesOf(mappings(96))[0]).toMatch(/^Fix 95 host ports or fewer; there are 96/)
})
