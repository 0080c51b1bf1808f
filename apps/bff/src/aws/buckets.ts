import type { Action } from './shapes.ts'

interface Bucket {
  burst: number
  perSecond: number
}

/**
 * What ECS grants one account and Region, shared with its deployments.
 * Source: "Request throttling for the Amazon ECS API" in the Amazon ECS API Reference.
 */
const buckets = {
  clusterRead: { burst: 50, perSecond: 20 },
  clusterModify: { burst: 20, perSecond: 1 },
  serviceRead: { burst: 100, perSecond: 20 },
  serviceModify: { burst: 50, perSecond: 5 },
  resourceRead: { burst: 100, perSecond: 20 },
  resourceModify: { burst: 100, perSecond: 40 },
  taskDefinitionRead: { burst: 50, perSecond: 20 },
  taskDefinitionModify: { burst: 20, perSecond: 1 },
  agentModify: { burst: 200, perSecond: 120 },
} satisfies Record<string, Bucket>

const bucketOf: Record<Action, keyof typeof buckets> = {
  CreateCluster: 'clusterModify',
  CreateService: 'serviceModify',
  DeleteCluster: 'clusterModify',
  DeleteService: 'serviceModify',
  DeregisterContainerInstance: 'resourceModify',
  DeregisterTaskDefinition: 'taskDefinitionModify',
  DescribeClusters: 'clusterRead',
  DescribeContainerInstances: 'resourceRead',
  DescribeServices: 'serviceRead',
  DescribeTaskDefinition: 'taskDefinitionRead',
  DescribeTasks: 'resourceRead',
  ListClusters: 'clusterRead',
  ListContainerInstances: 'resourceRead',
  ListServices: 'serviceRead',
  ListTaskDefinitionFamilies: 'taskDefinitionRead',
  ListTaskDefinitions: 'taskDefinitionRead',
  ListTasks: 'resourceRead',
  RegisterContainerInstance: 'agentModify',
  RegisterTaskDefinition: 'taskDefinitionModify',
  RunTask: 'resourceModify',
  StartTask: 'resourceModify',
  StopTask: 'resourceModify',
  TagResource: 'clusterModify',
  UpdateContainerInstancesState: 'resourceModify',
  UpdateService: 'serviceModify',
}

/**
 * Hands out the right to send one request: says how many milliseconds the caller has to wait first. Asking takes the token,
 * so that those who wait keep their order.
 */
export function createBuckets(now: () => number = Date.now): (action: Action) => number {
  const fill = new Map<string, { tokens: number; at: number }>()
  return (action) => {
    const name = bucketOf[action]
    const { burst, perSecond } = buckets[name]
    const time = now()
    const last = fill.get(name) ?? { tokens: burst, at: time }
    const tokens = Math.min(burst, last.tokens + ((time - last.at) * perSecond) / 1000) - 1
    fill.set(name, { tokens, at: time })
    return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000)
  }
}
