import { happenInAutoScaling } from '../autoscaling/happen.ts'
import { happenInCloudFormation } from '../cloudformation/happen.ts'
import { happenInEc2 } from '../ec2/happen.ts'
import { advance } from '../ecs/scheduler/advance.ts'
import { nextDueAt, takeDue } from '../ecs/state/agenda.ts'
import { happenInElb } from '../elb/happen.ts'
import type { RegionDue } from './region-state.ts'
import type { Region } from './region.ts'
import { settle } from './settle.ts'

/**
 * Lets everything happen that is due in a Region at `now` or before: ECS's and that of the services around it, in the order of
 * time, ECS's first where both are due. Many small steps come to the same as one big step.
 */
export function advanceRegion(region: Region, now: number): void {
  for (;;) {
    const ecsDueAt = nextDueAt(region.ecs) ?? Infinity
    const dueAt = nextDueAt(region.state) ?? Infinity
    if (Math.min(ecsDueAt, dueAt) > now) break
    if (ecsDueAt <= dueAt) advance(region.ecs, ecsDueAt)
    else attempt(region, takeDue(region.state, dueAt)!.due, dueAt)
    settle(region, Math.min(ecsDueAt, dueAt))
  }
  advance(region.ecs, now)
}

/**
 * A defect of ours stops the one thing that it hits, here as in every replay. It must not end the process, which would meet
 * it again at each start.
 */
function attempt(region: Region, due: RegionDue, dueAt: number): void {
  try {
    happen(region, due, dueAt)
  } catch (error) {
    region.reportDefect(error)
  }
}

function happen(region: Region, due: RegionDue, dueAt: number): void {
  switch (due.service) {
    case 'ec2':
      region.state.elb.isStale = true
      return happenInEc2(region, due, dueAt)
    case 'elasticloadbalancing':
      return happenInElb(region, due, dueAt)
    case 'cloudformation':
      return happenInCloudFormation(region, due, dueAt)
    case 'autoscaling':
      return happenInAutoScaling(region, due, dueAt)
  }
}
