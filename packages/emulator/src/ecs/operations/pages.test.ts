import * as ecs from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

/** One more of something than fits on a page of two. */
const THREE = [1, 2, 3]

/** Three of everything that can be listed. */
async function fullCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  const { ecs: client } = cluster
  for (const number of THREE) {
    await client.send(new ecs.CreateClusterCommand({ clusterName: `c${number}` }))
    await cluster.addInstance({ attributes: [{ name: 'rack', value: `r${number}` }] })
    await cluster.addTaskDefinition(`f${number}`)
    const service = { serviceName: `s${number}`, taskDefinition: 'f1', desiredCount: 0 }
    await client.send(new ecs.CreateServiceCommand(service))
    await client.send(new ecs.UpdateServiceCommand({ service: 's1', forceNewDeployment: true }))
    await client.send(new ecs.RunTaskCommand({ taskDefinition: 'f1' }))
  }
  return cluster
}

type Items = AsyncIterable<unknown[] | undefined>

async function* pick<Page>(pages: AsyncIterable<Page>, items: (page: Page) => unknown[] | undefined): Items {
  for await (const page of pages) yield items(page)
}

/** The SDK's paginator of every list operation. */
const lists: Record<string, (client: ecs.ECSClient, pageSize: number | undefined) => Items> = {
  ListAccountSettings: (client, pageSize) =>
    pick(ecs.paginateListAccountSettings({ client, pageSize }, { effectiveSettings: true }), (page) => page.settings),
  ListAttributes: (client, pageSize) =>
    pick(
      ecs.paginateListAttributes({ client, pageSize }, { targetType: 'container-instance', attributeName: 'rack' }),
      (page) => page.attributes,
    ),
  ListClusters: (client, pageSize) => pick(ecs.paginateListClusters({ client, pageSize }, {}), (page) => page.clusterArns),
  ListContainerInstances: (client, pageSize) =>
    pick(ecs.paginateListContainerInstances({ client, pageSize }, {}), (page) => page.containerInstanceArns),
  ListServices: (client, pageSize) => pick(ecs.paginateListServices({ client, pageSize }, {}), (page) => page.serviceArns),
  ListTaskDefinitionFamilies: (client, pageSize) =>
    pick(ecs.paginateListTaskDefinitionFamilies({ client, pageSize }, {}), (page) => page.families),
  ListTaskDefinitions: (client, pageSize) =>
    pick(ecs.paginateListTaskDefinitions({ client, pageSize }, {}), (page) => page.taskDefinitionArns),
  ListTasks: (client, pageSize) => pick(ecs.paginateListTasks({ client, pageSize }, {}), (page) => page.taskArns),
}

async function all(pages: Items): Promise<unknown[][]> {
  const found: unknown[][] = []
  for await (const page of pages) found.push(page ?? [])
  return found
}

describe("the SDK's paginator", () => {
  test('is there for each of the list operations that are served', () => {
    expect(Object.keys(ecs).filter((name) => /^paginateList/.test(name))).toEqual(
      expect.arrayContaining(Object.keys(lists).map((name) => `paginate${name}`)),
    )
  })

  test.each(Object.entries(lists))('reads %s in pages that add up to the whole', async (_, list) => {
    await using cluster = await fullCluster()
    const whole = (await all(list(cluster.ecs, undefined))).flat()
    const pages = await all(list(cluster.ecs, 2))
    expect(whole.length).toBeGreaterThanOrEqual(THREE.length)
    expect(pages.map(({ length }) => length).slice(0, -1)).toEqual(pages.slice(1).map(() => 2))
    expect(pages.at(-1)!.length).toBeGreaterThan(0)
    expect(pages.flat()).toEqual(whole)
  })

  test('has none for ListServiceDeployments, whose token works all the same', async () => {
    await using cluster = await fullCluster()
    const list = (input: object) => cluster.ecs.send(new ecs.ListServiceDeploymentsCommand({ service: 's1', ...input }))
    const whole = await list({})
    const first = await list({ maxResults: 2 })
    const second = await list({ maxResults: 2, nextToken: first.nextToken })
    expect([...first.serviceDeployments!, ...second.serviceDeployments!]).toEqual(whole.serviceDeployments)
    expect(second.nextToken).toBeUndefined()
  })
})
