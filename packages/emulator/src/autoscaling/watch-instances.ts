import type { Region } from '../region/region.ts'
import { nextLookAt } from './scaling/health.ts'
import { planReview } from './state/groups.ts'

/** Lets groups look at their instances where something has become of these: to be called whenever something happened. */
export function watchInstances(region: Region, now: number): void {
  for (const group of region.state.autoScaling.groups.values()) {
    for (const instance of group.instances.values()) {
      const lookAt = nextLookAt(region, group, instance, now)
      if (lookAt !== undefined) planReview(region.state, group, lookAt)
    }
  }
}
