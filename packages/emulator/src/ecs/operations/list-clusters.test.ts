import { CreateClusterCommand, DeleteClusterCommand, ListClustersCommand, paginateListClusters } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`

describe('ListClusters', () => {
  test('is empty at the beginning', async () => {
    await using emulator = await testEmulator()
    const { clusterArns, nextToken } = await emulator.ecs.send(new ListClustersCommand())
    expect([clusterArns, nextToken]).toEqual([[], undefined])
  })

  test('leaves deleted clusters out', async () => {
    await using emulator = await testEmulator()
    for (const clusterName of ['a', 'b']) await emulator.ecs.send(new CreateClusterCommand({ clusterName }))
    await emulator.ecs.send(new DeleteClusterCommand({ cluster: 'a' }))
    const { clusterArns } = await emulator.ecs.send(new ListClustersCommand())
    expect(clusterArns).toEqual([arn('b')])
  })

  test('comes in pages of 100', async () => {
    await using emulator = await testEmulator()
    const names = Array.from({ length: 150 }, (_, index) => `cluster-${index}`)
    for (const clusterName of names) await emulator.ecs.send(new CreateClusterCommand({ clusterName }))
    const pages: string[][] = []
    for await (const page of paginateListClusters({ client: emulator.ecs }, {})) pages.push(page.clusterArns ?? [])
    expect(pages.map((page) => page.length)).toEqual([100, 50])
    expect(pages.flat()).toEqual(names.map(arn))
  })

  test('refuses a token that is none', async () => {
    await using emulator = await testEmulator()
    await expect(emulator.ecs.send(new ListClustersCommand({ nextToken: 'next' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid token.',
    })
  })
})
