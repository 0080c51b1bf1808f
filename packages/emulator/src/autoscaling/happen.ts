import type { Region } from '../region/region.ts'
import { reviewGroup } from './scaling/review-group.ts'
import type { AutoScalingDue } from './state/auto-scaling-state.ts'

/** A group looks at its instances, unless it has planned another moment since. */
export function happenInAutoScaling(region: Region, { groupName }: AutoScalingDue, dueAt: number): void {
  const group = region.state.autoScaling.groups.get(groupName)
  if (group?.dueAt !== dueAt) return
  group.dueAt = undefined
  reviewGroup(region, group, dueAt)
}
