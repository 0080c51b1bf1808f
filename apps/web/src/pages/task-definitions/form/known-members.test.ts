import { type Member, type Members, memberDocs } from '@gantry/shared/ecs/task-definition-schema'
import { describe, expect, test } from 'vitest'
import { membersOnlyInJson } from './known-members.ts'

describe('membersOnlyInJson', () => {
  test('is silent about what the Builder shows', () => {
    const document = {
      family: 'web',
      containerDefinitions: [{ name: 'a', portMappings: [{ containerPort: 80 }], logConfiguration: { options: { tag: 'x' } } }],
      volumes: [{ name: 'v', host: { sourcePath: '/srv' } }],
      tags: [{ key: 'team', value: 'a' }],
    }
    expect(membersOnlyInJson(document)).toEqual([])
  })

  test('names what the Builder has no place for, at its outermost member', () => {
    const document = {
      proxyConfiguration: { type: 'APPMESH' },
      containerDefinitions: [
        { name: 'a', futureOption: { deep: 1 }, portMappings: [{ containerPort: 80, appProtocol: 'http' }] },
      ],
    }
    expect(membersOnlyInJson(document)).toEqual([
      ['proxyConfiguration'],
      ['containerDefinitions', 0, 'futureOption'],
      ['containerDefinitions', 0, 'portMappings', 0, 'appProtocol'],
    ])
  })

  test('leaves to JSON nothing but what belongs to service meshes', () => {
    const complete = Object.fromEntries(Object.entries(memberDocs).map(([name, member]) => [name, sampleOf(member)]))
    expect(membersOnlyInJson(complete).map((path) => path.join('.'))).toEqual([
      'containerDefinitions.0.portMappings.0.name',
      'containerDefinitions.0.portMappings.0.appProtocol',
      'containerDefinitions.0.portMappings.0.containerPortRange',
      'proxyConfiguration',
    ])
  })
})

/** A value with every member that the schema knows. */
function sampleOf(member: Member): unknown {
  if (member.type === 'array') return [sampleOf(member.items!)]
  if (member.type === 'object')
    return Object.fromEntries(Object.entries(member.members as Members).map(([n, m]) => [n, sampleOf(m)]))
  return member.type === 'map' ? { key: 'value' } : 'value'
}
