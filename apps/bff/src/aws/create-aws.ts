import { parseArn } from '@gantry/shared/ecs/arn'
import pLimit from 'p-limit'
import { notFound } from '../api-failure.ts'
import type { Aws, CallCounter, Reading } from './aws.ts'
import { createClient, type Upstream } from './client.ts'
import { createCoalescer } from './coalesce.ts'
import { createAround } from './create-around.ts'
import { type Describe, describeInBatches, listAll, listAndDescribe, type Page } from './list-and-describe.ts'
import type { Cluster, ContainerInstance, InputOf, OutputOf, ReadAction, Service, Task } from './shapes.ts'

/** What one describe takes and one list page gives, from the Amazon ECS API Reference. */
const SERVICES_PER_DESCRIBE = 10
const OTHERS_PER_DESCRIBE = 100
const maxResults = 100

const CONCURRENT_READS = 16
/** How long an answer serves everybody: polls of many watchers fall together, and nobody notices the age. */
const FRESH_MS = 2_000
/** Of the 20 reads a second that AWS grants, a listing's refreshes take a quarter. */
const POLITE_MS_PER_CALL = 200

/** AWS in one Region; see the interface. */
export function createAws(upstream: Upstream): Aws & { close(): void } {
  const calls: CallCounter = { total: 0, byAction: {} }
  const client = createClient('ecs', upstream, calls)
  const coalescer = createCoalescer()
  const limit = pLimit(CONCURRENT_READS)

  const read = <A extends ReadAction>(action: A, input: InputOf<A>): Promise<OutputOf<A>> =>
    limit(() => client.call(action, input))
  const freshFor = ({ calls }: { calls: number }) => (upstream.polite ? Math.max(FRESH_MS, calls * POLITE_MS_PER_CALL) : FRESH_MS)
  const once = <T extends { calls: number }>(key: unknown[], load: () => Promise<T>) =>
    coalescer.read(JSON.stringify(key), load, freshFor)

  const clustersOf: Describe<Cluster> = async (refs) => {
    const out = await read('DescribeClusters', { clusters: refs })
    return { items: out.clusters ?? [], failures: toFailures(out.failures) }
  }
  const instancesOf =
    (cluster: string): Describe<ContainerInstance> =>
    async (containerInstances) => {
      const out = await read('DescribeContainerInstances', { cluster, containerInstances })
      return { items: out.containerInstances ?? [], failures: toFailures(out.failures) }
    }
  const servicesOf =
    (cluster: string, withTags: boolean): Describe<Service> =>
    async (services) => {
      const out = await read('DescribeServices', { cluster, services, ...(withTags && { include: ['TAGS'] }) })
      return { items: out.services ?? [], failures: toFailures(out.failures) }
    }
  const tasksOf =
    (cluster: string, withTags: boolean): Describe<Task> =>
    async (tasks) => {
      const out = await read('DescribeTasks', { cluster, tasks, ...(withTags && { include: ['TAGS'] }) })
      return { items: out.tasks ?? [], failures: toFailures(out.failures) }
    }

  let account: Promise<string | undefined> | undefined
  /** Even a default cluster that is missing is named by its ARN. */
  async function findAccount() {
    const { clusters, failures } = await read('DescribeClusters', {})
    return parseArn(clusters?.[0]?.clusterArn ?? failures?.[0]?.arn ?? '')?.account
  }

  const around = createAround(upstream, calls, coalescer)

  return {
    ...around.calls,
    region: upstream.region,
    calls,
    close() {
      client.close()
      around.close()
    },

    allClusters: () =>
      once(['clusters'], () =>
        listAndDescribe(
          (nextToken) => read('ListClusters', { maxResults, nextToken }).then((out) => toPage(out.clusterArns, out.nextToken)),
          OTHERS_PER_DESCRIBE,
          clustersOf,
        ),
      ),
    describeClusters: (refs) => once(['cluster', refs], () => describeInBatches(refs, OTHERS_PER_DESCRIBE, clustersOf)),

    allContainerInstances: (cluster, filter = {}) =>
      once(['instances', cluster, filter.filter, filter.status], () =>
        listAndDescribe(
          (nextToken) =>
            read('ListContainerInstances', { cluster, ...filter, maxResults, nextToken }).then((out) =>
              toPage(out.containerInstanceArns, out.nextToken),
            ),
          OTHERS_PER_DESCRIBE,
          instancesOf(cluster),
        ),
      ),
    describeContainerInstances: (cluster, refs) =>
      once(['instance', cluster, refs], () => describeInBatches(refs, OTHERS_PER_DESCRIBE, instancesOf(cluster))),

    allServices: (cluster) =>
      once(['services', cluster], () =>
        listAndDescribe(
          (nextToken) =>
            read('ListServices', { cluster, maxResults, nextToken }).then((out) => toPage(out.serviceArns, out.nextToken)),
          SERVICES_PER_DESCRIBE,
          servicesOf(cluster, false),
        ),
      ),
    describeServices: (cluster, refs) =>
      once(['service', cluster, refs], () => describeInBatches(refs, SERVICES_PER_DESCRIBE, servicesOf(cluster, true))),

    allTasks: (cluster, filter) =>
      once(['tasks', cluster, Object.entries(filter).sort()], () =>
        listAndDescribe(
          (nextToken) =>
            read('ListTasks', { cluster, ...filter, maxResults, nextToken }).then((out) => toPage(out.taskArns, out.nextToken)),
          OTHERS_PER_DESCRIBE,
          tasksOf(cluster, false),
        ),
      ),
    describeTasks: (cluster, refs) =>
      once(['task', cluster, refs], () => describeInBatches(refs, OTHERS_PER_DESCRIBE, tasksOf(cluster, true))),

    allTaskDefinitions: (status, family) =>
      once(['taskDefinitions', status, family], () =>
        listAll((nextToken) =>
          read('ListTaskDefinitions', { status, familyPrefix: family, maxResults, nextToken }).then((out) =>
            toPage(out.taskDefinitionArns, out.nextToken),
          ),
        ),
      ),
    allFamilies: (status) =>
      once(['families', status], () =>
        listAll((nextToken) =>
          read('ListTaskDefinitionFamilies', { status, maxResults, nextToken }).then((out) =>
            toPage(out.families, out.nextToken),
          ),
        ),
      ),
    describeTaskDefinition: (taskDefinition) =>
      once(['taskDefinition', taskDefinition], async () => {
        const out = await read('DescribeTaskDefinition', { taskDefinition, include: ['TAGS'] })
        if (!out.taskDefinition) throw notFound('TaskDefinitionNotFound', `There is no task definition ${taskDefinition}.`)
        return { taskDefinition: out.taskDefinition, tags: out.tags ?? [], calls: 1 }
      }),

    async write(action, input) {
      try {
        return await client.call(action, input)
      } finally {
        coalescer.clear() // also after a failure: the write may have happened
      }
    },

    account() {
      account ??= findAccount().catch(() => {
        account = undefined // asked again by the next one
        return undefined
      })
      return account
    },
  }
}

const toPage = (refs: string[] | undefined, nextToken: string | undefined): Page => ({ refs: refs ?? [], nextToken })

function toFailures(failures: OutputOf<'DescribeTasks'>['failures']): Reading<never>['failures'] {
  return (failures ?? []).map(({ arn, reason, detail }) => ({
    reason: reason ?? 'UNKNOWN',
    ...(arn && { arn }),
    ...(detail && { detail }),
  }))
}
