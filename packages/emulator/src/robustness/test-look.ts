import {
  type Cluster,
  type ContainerInstance,
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  paginateListContainerInstances,
  paginateListServices,
  paginateListTasks,
  type Service,
  type Task,
} from '@aws-sdk/client-ecs'

/** What the API tells of one cluster at one moment. */
export interface Look {
  cluster: Cluster
  instances: ContainerInstance[]
  /** ACTIVE ones. */
  services: Service[]
  /** Those that are to run. */
  tasks: Task[]
  /** Those that are to stop or have stopped; undefined when nobody asked. */
  stopping?: Task[]
}

/** Undefined when there is no ACTIVE cluster of this name. `all`: with the tasks that stop and have stopped. */
export async function look(client: ECSClient, name: string, all: boolean): Promise<Look | undefined> {
  const { clusters } = await client.send(new DescribeClustersCommand({ clusters: [name], include: ['STATISTICS'] }))
  const cluster = clusters?.[0]
  if (cluster?.status !== 'ACTIVE') return undefined
  const [instances, services, tasks, stopping] = await Promise.all([
    instancesOf(client, name),
    servicesOf(client, name),
    tasksOf(client, name, 'RUNNING'),
    all ? tasksOf(client, name, 'STOPPED') : undefined,
  ])
  return { cluster, instances, services, tasks, stopping }
}

async function instancesOf(client: ECSClient, cluster: string): Promise<ContainerInstance[]> {
  const arns: string[] = []
  for await (const page of paginateListContainerInstances({ client }, { cluster })) arns.push(...page.containerInstanceArns!)
  if (arns.length === 0) return []
  const command = new DescribeContainerInstancesCommand({ cluster, containerInstances: arns })
  return (await client.send(command)).containerInstances!
}

async function servicesOf(client: ECSClient, cluster: string): Promise<Service[]> {
  const arns: string[] = []
  for await (const page of paginateListServices({ client }, { cluster })) arns.push(...page.serviceArns!)
  if (arns.length === 0) return []
  return (await client.send(new DescribeServicesCommand({ cluster, services: arns }))).services!
}

async function tasksOf(client: ECSClient, cluster: string, desiredStatus: 'RUNNING' | 'STOPPED'): Promise<Task[]> {
  const tasks: Task[] = []
  for await (const { taskArns = [] } of paginateListTasks({ client }, { cluster, desiredStatus })) {
    if (taskArns.length === 0) continue
    tasks.push(...(await client.send(new DescribeTasksCommand({ cluster, tasks: taskArns }))).tasks!)
  }
  return tasks
}
