import type { Region } from '../../region/region.ts'
import type { ClassicLoadBalancer, Target, TargetGroup } from '../state/elb-state.ts'
import { isClassic, targetKey } from '../state/elb-state.ts'
import { frontsOf } from '../state/fronts.ts'
import { look, plan, remove, tell } from './look.ts'

type AnyPool = ClassicLoadBalancer | TargetGroup

/** Registers a target; one that is registered stays as it is, one that drains begins anew. */
export function join(
  region: Region,
  pool: AnyPool,
  { instanceId, port }: { instanceId: string; port: number },
  now: number,
): void {
  const key = targetKey(isClassic(pool) ? { instanceId } : { instanceId, port })
  const known = pool.targets.get(key)
  if (known && known.state !== 'draining') return
  const target: Target = { instanceId, port, registeredAt: now, state: 'initial' }
  pool.targets.set(key, target)
  tell(region, pool, target)
  look(region, pool, target, now)
}

/** Deregisters a target: it goes at once, or drains first, when it is used and its pool gives connections time. */
export function leave(region: Region, pool: AnyPool, key: string, now: number): void {
  const target = pool.targets.get(key)
  if (!target || target.state === 'draining') return
  const delay = drainTime(pool)
  if (delay === 0 || target.state === 'unused' || frontsOf(region.state.elb, pool).length === 0) {
    return remove(region, pool, target)
  }
  Object.assign(target, {
    state: 'draining',
    reason: { code: 'Target.DeregistrationInProgress', description: 'Target deregistration is in progress' },
  })
  delete target.watch
  plan(region, pool, target, now + delay)
  tell(region, pool, target)
}

/** All of a pool that is being deleted. */
export function leaveAll(region: Region, pool: AnyPool): void {
  for (const target of Array.from(pool.targets.values())) remove(region, pool, target)
}

/** Milliseconds that requests in flight are given. */
export function drainTime(pool: AnyPool): number {
  if (!isClassic(pool)) return Number(pool.attributes.get('deregistration_delay.timeout_seconds') ?? 0) * 1_000
  return pool.attributes.draining.enabled ? pool.attributes.draining.timeout * 1_000 : 0
}
