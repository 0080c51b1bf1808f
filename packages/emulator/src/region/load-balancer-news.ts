import { stopDrained } from '../ecs/scheduler/drained-tasks.ts'
import { believeHealth, isLeaving } from '../ecs/scheduler/places.ts'
import { clusterOf } from '../ecs/scheduler/task-status.ts'
import type { Cluster, Task } from '../ecs/state/state.ts'
import type { LoadBalancerCall, TaskPlace } from '../ecs/state/task-places.ts'
import { indexHosts } from '../elb/health/hosts.ts'
import { FAILED_CHECKS } from '../elb/shapes/instance-state.ts'
import { findPool, targetKey, type Target } from '../elb/state/elb-state.ts'
import type { Region } from './region.ts'

/** Tells ECS what has become of the places of its tasks. True when there was anything to tell. */
export function carryNews(region: Region, now: number): boolean {
  const { elb } = region.state
  if (elb.news.size === 0) return false
  const news = [...elb.news.values()]
  elb.news.clear()
  const hosts = indexHosts(region.ecs)
  const touched = new Set<Task>()
  for (const { pool, instanceId, port } of news) {
    for (const { cluster, instance } of hosts(instanceId)) {
      for (const id of instance.taskIds) {
        const task = cluster.tasks.get(id)
        const places = task?.places?.filter((place) => place.pool === pool && (port === undefined || place.hostPort === port))
        if (!task || !places?.length) continue
        for (const place of places) report(region, now, cluster, task, place)
        touched.add(task)
      }
    }
  }
  stopDrainedOf(region, now, [...touched])
  return true
}

/** Tells ECS how the places stand that a call was about. */
export function reportPlaces(region: Region, now: number, cluster: Cluster, { pool, taskIds }: LoadBalancerCall): void {
  for (const task of taskIds.flatMap((id) => cluster.tasks.get(id) ?? [])) {
    for (const place of task.places ?? []) if (place.pool === pool) report(region, now, cluster, task, place)
  }
}

function report(region: Region, now: number, cluster: Cluster, task: Task, place: TaskPlace): void {
  const target = targetOf(region, cluster, task, place)
  if (place.state === 'leaving' && target?.state !== 'draining') place.state = 'left'
  if (place.state === 'registered') believeHealth(region.ecs, now, cluster, task, place, healthOf(place, target))
}

function targetOf(region: Region, cluster: Cluster, task: Task, { kind, pool, hostPort }: TaskPlace): Target | undefined {
  const instanceId = cluster.instances.get(task.containerInstanceId)?.ec2InstanceId ?? ''
  const key = kind === 'elb' ? { instanceId } : { instanceId, port: hostPort ?? 0 }
  return findPool(region.state.elb, pool)?.targets.get(targetKey(key))
}

function healthOf({ kind }: TaskPlace, target: Target | undefined): Pick<TaskPlace, 'health' | 'reason'> {
  if (target?.state === 'healthy') return { health: 'HEALTHY' }
  if (target?.state !== 'unhealthy') return { health: 'UNKNOWN' }
  return { health: 'UNHEALTHY', reason: kind === 'elb' ? FAILED_CHECKS : target.reason?.description }
}

/** Tasks whose last place is gone need not wait any longer. */
export function stopDrainedOf(region: Region, now: number, tasks: Task[]): void {
  const byService = new Map<string, Task[]>()
  for (const task of tasks) {
    if (task.lastStatus !== 'DEACTIVATING' || isLeaving(task)) continue
    const service = `${task.clusterName}/${task.serviceName}`
    byService.set(service, [...(byService.get(service) ?? []), task])
  }
  for (const drained of byService.values()) stopDrained(region.ecs, now, clusterOf(region.ecs, drained[0]!), drained)
}
