import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { FAST_REFRESH, SLOW_REFRESH } from '@gantry/shared/console/refresh-interval'

/** Instances and targets that health checks have not accepted yet, or that are on their way out. */
const moving = /^(OutOfService|initial|unhealthy|draining|provisioning)$/

type Balanced = Pick<LoadBalancerView, 'instances' | 'state'> | Pick<TargetGroupView, 'targets'>

/** How long to wait before asking again, in milliseconds: short while a health check is about to change something. */
export function balancingRefresh(rows: readonly Balanced[]): number {
  return rows.some(isMoving) ? FAST_REFRESH : SLOW_REFRESH
}

function isMoving(row: Balanced): boolean {
  if ('state' in row) return moving.test(row.state) || Boolean(row.instances?.some(({ state }) => moving.test(state)))
  return 'targets' in row && Boolean(row.targets?.some(({ state }) => moving.test(state)))
}
