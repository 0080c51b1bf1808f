import type { PlannedTask } from './reconcile-service.ts'

/** A task, and how many tasks of the service are in its zone and on its instance. */
interface Placed {
  task: PlannedTask
  zone: Tally
  instance: Tally
}

interface Tally {
  tasks: number
}

/**
 * The first `count` of `tasks` to stop so that those of the whole service stay balanced: tasks that must leave their
 * instance, then PENDING ones, then one of the zone that has most tasks, in it of the instance that has most, the latest
 * first. Source: UpdateService in the Amazon ECS API Reference.
 */
export function inStopOrder(tasks: PlannedTask[], ofService: PlannedTask[], count: number): PlannedTask[] {
  if (count <= 0) return []
  const zones = new Map<string, Tally>()
  const instances = new Map<string, Tally>()
  for (const { zone, instanceId } of ofService) {
    tallyOf(zones, zone).tasks++
    tallyOf(instances, instanceId).tasks++
  }
  const left = tasks
    .map((task): Placed => ({ task, zone: tallyOf(zones, task.zone), instance: tallyOf(instances, task.instanceId) }))
    .toReversed()
  const ordered: PlannedTask[] = []
  while (ordered.length < count && left.length > 0) {
    let next = 0
    for (let at = 1; at < left.length; at++) if (compare(left[at]!, left[next]!) < 0) next = at
    const [{ task, zone, instance }] = left.splice(next, 1) as [Placed]
    ordered.push(task)
    zone.tasks--
    instance.tasks--
  }
  return ordered
}

function compare(a: Placed, b: Placed): number {
  return (
    Number(b.task.mustLeave) - Number(a.task.mustLeave) ||
    Number(a.task.isRunning) - Number(b.task.isRunning) ||
    b.zone.tasks - a.zone.tasks ||
    b.instance.tasks - a.instance.tasks
  )
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key)
  if (!tally) tallies.set(key, (tally = { tasks: 0 }))
  return tally
}
