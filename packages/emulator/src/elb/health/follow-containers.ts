import type { Region } from '../../region/region.ts'
import { lookAtAll, lookAtMachine } from './look.ts'

/**
 * Looks at the targets again whose containers, machines or security groups may have changed since the last time. True when
 * there were any.
 */
export function followContainers(region: Region, now: number): boolean {
  const { elb } = region.state
  const { isStale } = elb
  elb.isStale = false
  const machines = takeTouched(region)
  if (isStale) lookAtAll(region, now)
  else for (const id of machines) lookAtMachine(region, id, now)
  return isStale || machines.size > 0
}

/** Ids of the machines on which containers have come or gone. From now on every cluster keeps note of them. */
function takeTouched({ ecs }: Region): Set<string> {
  const machines = new Set<string>()
  for (const { instances, scheduling } of ecs.clusters.values()) {
    scheduling.touched ??= new Set()
    for (const id of scheduling.touched) machines.add(instances.get(id)?.ec2InstanceId ?? '')
    scheduling.touched.clear()
  }
  return machines
}
