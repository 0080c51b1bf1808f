import type { ListTasksRequest, ListTasksResponse } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getInstance } from '../state/instances.ts'
import { arnOfTask } from '../state/resource-arns.ts'
import { getService } from '../state/services.ts'
import type { Cluster, EcsState, Task } from '../state/state.ts'

/** Tasks by their desired status, RUNNING unless asked otherwise; ECS never desires PENDING, so that lists nothing. */
export const listTasks: Operation<ListTasksRequest, ListTasksResponse> = (state, input) => {
  const cluster = getActiveCluster(state, input.cluster)
  const { startedBy, family, serviceName, containerInstance, launchType, daemonName, maxResults, nextToken } = input
  if (startedBy && (family || serviceName || containerInstance)) {
    throw invalidParameter('startedBy must be the only filter.')
  }
  const ids = idsOf(state, cluster, input)
  // There are neither daemons nor other launch types here.
  const isElsewhere = daemonName || (launchType && launchType !== 'EC2')
  const page = pageOf(isElsewhere ? [] : ids, { maxResults, nextToken })
  return { taskArns: page.items.map((id) => arnOfTask(state, cluster.name, id)), nextToken: page.nextToken }
}

function idsOf(state: EcsState, cluster: Cluster, input: ListTasksRequest): Iterable<string> {
  const { desiredStatus = 'RUNNING', family, startedBy } = input
  const instance = input.containerInstance ? getInstance(state, cluster, input.containerInstance) : undefined
  const service = input.serviceName ? getService(state, cluster, input.serviceName) : undefined
  if (desiredStatus === 'PENDING') return []
  const all = desiredStatus === 'RUNNING' ? cluster.runningTaskIds : cluster.stoppedTaskIds
  if (!instance && !service && !family && !startedBy) return all
  // Instances and services know their own tasks until these are STOPPED: no need to look at all of the cluster.
  const some = desiredStatus === 'RUNNING' ? (service?.taskIds ?? instance?.taskIds ?? all) : all
  const isAsked = (task: Task) =>
    task.desiredStatus === desiredStatus &&
    (!instance || task.containerInstanceId === instance.id) &&
    (!service || task.serviceName === service.name) &&
    (!family || task.family === family) &&
    (!startedBy || task.startedBy === startedBy)
  return [...some].filter((id) => isAsked(cluster.tasks.get(id)!))
}
