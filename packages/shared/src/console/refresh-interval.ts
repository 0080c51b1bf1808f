import type { LaunchView } from './launch/launch-view.ts'
import type { ServiceView } from './service.ts'
import type { TaskView } from './task.ts'

type Row =
  | Pick<ServiceView, 'desiredCount' | 'runningCount' | 'pendingCount' | 'deployments'>
  | Pick<TaskView, 'lastStatus' | 'desiredStatus'>
  /** A cluster or a container instance. */
  | { pendingTasksCount: number }
  | Pick<LaunchView, 'state' | 'steps'>

export const FAST_REFRESH = 3_000
export const SLOW_REFRESH = 30_000

/** How long to wait before asking again, in milliseconds: short while anything in the rows is on its way somewhere else. */
export function refreshInterval(rows: readonly Row[]): number {
  return rows.some(isChanging) ? FAST_REFRESH : SLOW_REFRESH
}

function isChanging(row: Row): boolean {
  if ('deployments' in row) return row.runningCount !== row.desiredCount || row.pendingCount > 0 || row.deployments.length > 1
  if ('steps' in row) return /^(in-progress|rolling-back|cleaning-up)$/.test(row.state)
  if ('desiredStatus' in row) return row.lastStatus !== row.desiredStatus
  return row.pendingTasksCount > 0
}
