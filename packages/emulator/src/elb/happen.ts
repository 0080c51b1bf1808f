import type { Region } from '../region/region.ts'
import { look, remove } from './health/look.ts'
import type { ElbDue } from './state/elb-state.ts'
import { findPool, targetKey } from './state/elb-state.ts'

/** Lets one thing happen that has fallen due: a target has passed or failed enough checks, or its draining ends. */
export function happenInElb(region: Region, { place }: ElbDue, dueAt: number): void {
  const pool = findPool(region.state.elb, place.pool)
  const target = pool?.targets.get(targetKey(place))
  if (!pool || target?.dueAt !== dueAt) return
  delete target.dueAt
  if (target.state === 'draining') remove(region, pool, target)
  else look(region, pool, target, dueAt)
}
