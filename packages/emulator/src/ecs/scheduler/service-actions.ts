import type { Tag } from '@aws-sdk/client-ecs'
import { createsLongArns } from '../state/resource-arns.ts'
import type { Cluster, ContainerInstance, EcsState, Service } from '../state/state.ts'
import { serviceGroup, serviceRevision } from './demand.ts'
import { newPlaces } from './places.ts'
import { tellStarted, tellStopped, tellUnhealthy, tellUnhealthyPlace } from './service-events.ts'
import { noteTaskUnhealthy } from './service-memory.ts'
import { wakeService } from './service-scheduler.ts'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { getTask, isRunning } from './task-status.ts'

/** Starts one task of the PRIMARY deployment on each of the instances, and tells it. */
export function startTasks(
  state: EcsState,
  now: number,
  cluster: Cluster,
  service: Service,
  instances: ContainerInstance[],
): void {
  const deployment = service.deployments[0]
  if (!deployment || instances.length === 0) return
  const taskDefinition = serviceRevision(state, service)
  const request = {
    cluster,
    taskDefinition,
    group: serviceGroup(service),
    startedBy: deployment.id,
    service: { name: service.name, deployment },
    longArn: createsLongArns(state, service.createdBy, 'task'),
  }
  const ids = instances.map((instance) => {
    const task = startTask(state, now, { ...request, instance, tags: tagsOf(service, taskDefinition.tags) })
    const places = newPlaces(service)
    if (places) task.places = places
    return task.id
  })
  tellStarted(state, now, service, ids)
}

/** Stops tasks of a service, and tells it of those that ran. */
export function stopTasks(state: EcsState, now: number, cluster: Cluster, service: Service, ids: string[]): void {
  const stoppedReason = `Scaling activity initiated by (deployment ${service.deployments[0]?.id})`
  const tasks = ids.map((id) => getTask(cluster, id))
  const ran = tasks.filter(isRunning).map(({ id }) => id)
  for (const task of tasks) stopTask(state, now, task, { stopCode: 'ServiceSchedulerInitiated', stoppedReason })
  tellStopped(
    state,
    now,
    service,
    ran.filter((id) => !isDraining(cluster, id)),
  )
}

/** Stops the tasks whose health checks, or those of a load balancer, have failed; not within the grace period, after which it looks again. */
export function stopUnhealthyTasks(state: EcsState, now: number, cluster: Cluster, service: Service): void {
  const stopped: string[] = []
  for (const id of service.taskIds) {
    const task = getTask(cluster, id)
    const place = task.places?.find(({ health }) => health === 'UNHEALTHY')
    if (task.desiredStatus === 'STOPPED' || (task.healthStatus !== 'UNHEALTHY' && !place)) continue
    const graceEnds = (task.startedAt ?? now) + (service.healthCheckGracePeriodSeconds ?? 0) * 1_000
    if (now < graceEnds) {
      wakeService(state, service, graceEnds)
      continue
    }
    const ec2InstanceId = cluster.instances.get(task.containerInstanceId)?.ec2InstanceId ?? ''
    if (place) tellUnhealthyPlace(state, now, service, ec2InstanceId, place)
    else tellUnhealthy(state, now, service, id)
    noteTaskUnhealthy(cluster, task, now)
    const checks = place ? `ELB health checks in (${place.kind} ${place.pool})` : 'container health checks'
    stopTask(state, now, task, { stopCode: 'ServiceSchedulerInitiated', stoppedReason: `Task failed ${checks}` })
    stopped.push(id)
  }
  tellStopped(
    state,
    now,
    service,
    stopped.filter((id) => !isDraining(cluster, id)),
  )
}

/** It is told of when its connections have been drained. */
const isDraining = (cluster: Cluster, id: string): boolean => getTask(cluster, id).lastStatus === 'DEACTIVATING'

/** Source: propagateTags and enableECSManagedTags of CreateService in the Amazon ECS API Reference. */
function tagsOf(service: Service, definitionTags: Tag[]): Tag[] {
  const { propagateTags: source, enableECSManagedTags, clusterName, name } = service
  const propagated = source === 'SERVICE' ? service.tags : source === 'TASK_DEFINITION' ? definitionTags : []
  const managed = [
    { key: 'aws:ecs:clusterName', value: clusterName },
    { key: 'aws:ecs:serviceName', value: name },
  ]
  return [...propagated, ...(enableECSManagedTags ? managed : [])]
}
