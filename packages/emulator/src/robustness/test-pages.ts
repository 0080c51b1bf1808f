import * as ecs from '@aws-sdk/client-ecs'
import type { ECSClient } from '@aws-sdk/client-ecs'

type Page = { nextToken?: string; arns: string[] }
type List = (client: ECSClient, request: { maxResults?: number; nextToken?: string }) => Promise<Page>

const listsOf = (cluster: string): Record<string, List> => ({
  async ListClusters(client, request) {
    const page = await client.send(new ecs.ListClustersCommand(request))
    return { ...page, arns: page.clusterArns! }
  },
  async ListServices(client, request) {
    const page = await client.send(new ecs.ListServicesCommand({ cluster, ...request }))
    return { ...page, arns: page.serviceArns! }
  },
  async ListContainerInstances(client, request) {
    const page = await client.send(new ecs.ListContainerInstancesCommand({ cluster, ...request }))
    return { ...page, arns: page.containerInstanceArns! }
  },
  async ListTasks(client, request) {
    const page = await client.send(new ecs.ListTasksCommand({ cluster, ...request }))
    return { ...page, arns: page.taskArns! }
  },
  async ListTaskDefinitions(client, request) {
    const page = await client.send(new ecs.ListTaskDefinitionsCommand(request))
    return { ...page, arns: page.taskDefinitionArns! }
  },
  async ListTaskDefinitionFamilies(client, request) {
    const page = await client.send(new ecs.ListTaskDefinitionFamiliesCommand({ ...request, status: 'ALL' }))
    return { ...page, arns: page.families! }
  },
})

/** What is missing, double or out of order when the lists are read in pages of `size`. The cluster is ACTIVE. */
export async function brokenPages(client: ECSClient, cluster: string, size: number): Promise<string[]> {
  const problems: string[] = []
  for (const [name, list] of Object.entries(listsOf(cluster))) {
    const whole = await readAll(list, client, undefined)
    const parts = await readAll(list, client, size)
    if (JSON.stringify(parts) !== JSON.stringify(whole))
      problems.push(`${name} in pages of ${size}: ${parts.join()} instead of ${whole.join()}`)
    if (new Set(whole).size < whole.length) problems.push(`${name} names something twice: ${whole.join()}`)
  }
  return problems
}

async function readAll(list: List, client: ECSClient, maxResults: number | undefined): Promise<string[]> {
  const all: string[] = []
  let nextToken: string | undefined
  do {
    const page = await list(client, { maxResults, nextToken })
    if (maxResults !== undefined && page.arns.length > maxResults) all.push(`a page of ${page.arns.length}`)
    all.push(...page.arns)
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return all
}
