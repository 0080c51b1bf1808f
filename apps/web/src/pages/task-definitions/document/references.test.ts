import { expect, test } from 'vitest'
import { writePath } from './document.ts'
import { findRename, renameReferences } from './references.ts'

const document = (name: string) => ({
  containerDefinitions: [
    { name },
    {
      name: 'web',
      links: ['db:database', 'db', 'dbx'],
      volumesFrom: [{ sourceContainer: 'db' }],
      dependsOn: [{ containerName: 'web' }, { containerName: 'db' }],
      mountPoints: [{ sourceVolume: 'db' }],
    },
  ],
  proxyConfiguration: { containerName: 'db' },
})
const rename = findRename(document('db'), document('store'), ['containerDefinitions', 0])

test('a new name of a container is missed by links, volumes, dependencies and the proxy', () => {
  expect(rename?.places.map(writePath)).toEqual([
    'containerDefinitions[1].links[0]',
    'containerDefinitions[1].links[1]',
    'containerDefinitions[1].volumesFrom[0].sourceContainer',
    'containerDefinitions[1].dependsOn[1].containerName',
    'proxyConfiguration.containerName',
  ])
})

test('the references get the new name, and a link keeps its alias', () => {
  const renamed = JSON.parse(renameReferences(JSON.stringify(document('store')), document('store'), rename!))
  expect(renamed).toMatchObject({
    containerDefinitions: [
      { name: 'store' },
      {
        links: ['store:database', 'store', 'dbx'],
        volumesFrom: [{ sourceContainer: 'store' }],
        dependsOn: [{ containerName: 'web' }, { containerName: 'store' }],
        mountPoints: [{ sourceVolume: 'db' }],
      },
    ],
    proxyConfiguration: { containerName: 'store' },
  })
})

test('a new name of a volume is missed by its mount points', () => {
  const before = { containerDefinitions: [{ mountPoints: [{ sourceVolume: 'data' }] }], volumes: [{ name: 'data' }] }
  const after = { ...before, volumes: [{ name: 'files' }] }
  expect(findRename(before, after, ['volumes', 0])?.places).toEqual([
    ['containerDefinitions', 0, 'mountPoints', 0, 'sourceVolume'],
  ])
})

test('nobody is asked about an unused name, a name taken away, or one that another item has', () => {
  expect(findRename(document('cache'), document('store'), ['containerDefinitions', 0])).toBeUndefined()
  expect(findRename(document('db'), document(''), ['containerDefinitions', 0])).toBeUndefined()
  const twice = (name: string) => ({ containerDefinitions: [...document(name).containerDefinitions, { name: 'db' }] })
  expect(findRename(twice('db'), twice('store'), ['containerDefinitions', 0])).toBeUndefined()
})
