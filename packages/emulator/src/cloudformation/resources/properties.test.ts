import { describe, expect, test } from 'vitest'
import { readByModel } from './model-properties.ts'
import { list, readProperties, structure, tags } from './properties.ts'

const type = structure(
  { Name: 'string', Size: 'integer', IsOpen: 'boolean', Policy: 'document', Zones: list('string'), Tags: tags },
  'Name',
)

describe('the properties of a resource', () => {
  test('are of the types of its schema, though they come as text', () => {
    const given = { Name: 7, Size: '3', IsOpen: 'true', Policy: { a: 1 }, Zones: 'a', Tags: [{ Key: 'k', Value: 1 }] }
    expect(readProperties(type, given)).toEqual({
      Name: '7',
      Size: 3,
      IsOpen: true,
      Policy: { a: 1 },
      Zones: ['a'],
      Tags: [{ Key: 'k', Value: '1' }],
    })
  })

  test.each([
    [{}, 'Properties validation failed: #: required key [Name] not found'],
    [{ Name: 'a', Colour: 1 }, 'Encountered unsupported property Colour'],
    [{ Name: 'a', constructor: 1 }, 'Encountered unsupported property constructor'],
    [{ Name: ['a'] }, 'Properties validation failed: #/Name: expected type: String, found: JSONArray'],
    [{ Name: 'a', Size: 'many' }, 'Properties validation failed: #/Size: expected type: Integer, found: String'],
    [{ Name: 'a', Size: 1.5 }, 'Properties validation failed: #/Size: expected type: Integer, found: Number'],
    [{ Name: 'a', Policy: 'x' }, 'Properties validation failed: #/Policy: expected type: JSONObject, found: String'],
    [{ Name: 'a', Tags: [{ Value: 'v' }] }, 'Properties validation failed: #/Tags/0: required key [Key] not found'],
  ])('%j are refused', (given, message) => {
    expect(() => readProperties(type, given)).toThrow(message)
  })
})

describe('the properties of a type of ECS', () => {
  const read = (properties: Record<string, unknown>) =>
    readByModel('RegisterTaskDefinition', properties, { filledIn: ['family'] })

  test('become the input of its operation; the keys of maps stay as they are', () => {
    const container = { Name: 'web', Image: 'nginx', Memory: '128', Essential: 'true', DockerLabels: { 'My-Label': 'x' } }
    const volume = { Name: 'v', EFSVolumeConfiguration: { FilesystemId: 'fs-1' } }
    expect(read({ ContainerDefinitions: [container], Volumes: [volume] })).toEqual({
      containerDefinitions: [{ name: 'web', image: 'nginx', memory: 128, essential: true, dockerLabels: { 'My-Label': 'x' } }],
      volumes: [{ name: 'v', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
    })
  })

  test.each([
    [{}, 'Properties validation failed: #: required key [ContainerDefinitions] not found'],
    [{ containerDefinitions: [] }, 'Encountered unsupported property containerDefinitions'],
    [{ ContainerDefinitions: [{ Colour: 'red' }] }, 'Encountered unsupported property Colour'],
    [
      { ContainerDefinitions: [{ Memory: 'much' }] },
      'Properties validation failed: #/ContainerDefinitions/0/Memory: expected type: Integer, found: String',
    ],
  ])('%j are refused', (properties, message) => {
    expect(() => read(properties)).toThrow(message)
  })
})
