import { expect, test } from 'vitest'
import { findMember, memberDocs, type Member } from './task-definition-schema.ts'

/** All parameters of RegisterTaskDefinition, by the object that holds them. Source: Amazon ECS API reference. */
const parameters: Record<string, string> = {
  '': 'family taskRoleArn executionRoleArn networkMode containerDefinitions volumes placementConstraints requiresCompatibilities cpu memory',
  containerDefinitions:
    'name image repositoryCredentials cpu memory memoryReservation links portMappings essential entryPoint command environment mountPoints volumesFrom linuxParameters hostname user workingDirectory disableNetworking privileged readonlyRootFilesystem dnsServers dnsSearchDomains extraHosts dockerSecurityOptions interactive pseudoTerminal dockerLabels ulimits logConfiguration healthCheck systemControls',
  'containerDefinitions.repositoryCredentials': 'credentialsParameter',
  'containerDefinitions.portMappings': 'containerPort hostPort protocol',
  'containerDefinitions.environment': 'name value',
  'containerDefinitions.mountPoints': 'sourceVolume containerPath readOnly',
  'containerDefinitions.volumesFrom': 'sourceContainer readOnly',
  'containerDefinitions.linuxParameters': 'capabilities devices initProcessEnabled sharedMemorySize tmpfs',
  'containerDefinitions.linuxParameters.capabilities': 'add drop',
  'containerDefinitions.linuxParameters.devices': 'hostPath containerPath permissions',
  'containerDefinitions.linuxParameters.tmpfs': 'containerPath size mountOptions',
  'containerDefinitions.extraHosts': 'hostname ipAddress',
  'containerDefinitions.ulimits': 'name softLimit hardLimit',
  'containerDefinitions.logConfiguration': 'logDriver options',
  'containerDefinitions.healthCheck': 'command interval timeout retries startPeriod',
  'containerDefinitions.systemControls': 'namespace value',
  volumes: 'name host dockerVolumeConfiguration',
  'volumes.host': 'sourcePath',
  'volumes.dockerVolumeConfiguration': 'scope autoprovision driver driverOpts labels',
  placementConstraints: 'type expression',
}

const root: Member = { type: 'object', doc: '', members: memberDocs }

test.each(Object.entries(parameters))('documents every parameter of %s', (place, names) => {
  let holder: Member | undefined = root
  for (const step of place.split('.').filter(Boolean)) {
    holder = holder?.members?.[step]
    if (holder?.type === 'array') holder = holder.items
  }
  expect(Object.keys(holder?.members ?? {})).toEqual(expect.arrayContaining(names.split(' ')))
})

function* everyMember(member: Member): Iterable<Member> {
  yield member
  if (member.items) yield* everyMember(member.items)
  for (const child of Object.values(member.members ?? {})) yield* everyMember(child)
}

test('every text is one short sentence', () => {
  for (const child of Object.values(memberDocs))
    for (const { doc } of everyMember(child)) expect(doc).toMatch(/^[A-Z/].{5,88}\.$/)
})

test("the guide's parameters come first and in its order", () => {
  expect(Object.keys(memberDocs).slice(0, 3)).toEqual(['family', 'containerDefinitions', 'volumes'])
  const container = findMember(['containerDefinitions', 0])
  const guide = Object.keys(container?.members ?? {}).filter((name) => name !== 'memoryReservation')
  expect(guide.slice(0, 12).join(' ')).toBe(
    'name image cpu memory links portMappings essential entryPoint command environment mountPoints volumesFrom',
  )
})

test('finds a member by its path', () => {
  expect(findMember(['containerDefinitions', 3, 'essential'])?.default).toBe(true)
  expect(findMember(['containerDefinitions', 0, 'portMappings', 0, 'protocol'])?.enum).toEqual(['tcp', 'udp'])
  expect(findMember(['containerDefinitions', 0, 'command', 1])?.type).toBe('string')
  expect(findMember(['containerDefinitions', 0, 'dockerLabels', 'team'])?.type).toBe('string')
  expect(findMember([])?.members).toBe(memberDocs)
})

test.each([[['unknown']], [['family', 'x']], [['containerDefinitions', 'name']], [['constructor']], [['family', 0, 'x', 'y']]])(
  'finds nothing at %j',
  (path) => {
    expect(findMember(path)).toBeUndefined()
  },
)
