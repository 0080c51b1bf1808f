import type { Region } from '../../region/region.ts'
import type { ClassicLoadBalancer, HealthCheck, TargetGroup } from '../state/elb-state.ts'
import { isClassic } from '../state/elb-state.ts'
import { lookAtPool } from './look.ts'
import { changeInterval } from './watch.ts'

/** Targets are checked otherwise from now on; what was found so far still counts. */
export function changeCheck(region: Region, pool: ClassicLoadBalancer | TargetGroup, check: HealthCheck, now: number): void {
  const former = pool.healthCheck.interval
  pool.healthCheck = check
  for (const target of pool.targets.values()) {
    if (isClassic(pool)) target.port = check.port ?? target.port
    if (target.watch && former !== check.interval) changeInterval(target.watch, former, now)
  }
  lookAtPool(region, pool, now)
}
