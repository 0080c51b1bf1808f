import type { LaunchState, LaunchStep, LaunchStepId, LaunchView } from '@gantry/shared/console/launch/launch-view'

export const stepTitles: Record<LaunchStepId, string> = {
  roles: 'IAM roles',
  network: 'Network',
  cluster: 'Cluster',
  instances: 'Container instances',
  'load-balancer': 'Load balancer',
  'task-definition': 'Task definition',
  service: 'Service',
  tasks: 'Tasks running',
  healthy: 'Healthy behind the load balancer',
}

/** A step's state in the word that `Status` knows, and as it is read. */
export const stepWords: Record<LaunchStep['state'], { status: string; text: string }> = {
  waiting: { status: 'PENDING', text: 'Waiting' },
  'in-progress': { status: 'IN_PROGRESS', text: 'In progress' },
  complete: { status: 'COMPLETED', text: 'Done' },
  failed: { status: 'FAILED', text: 'Failed' },
  removing: { status: 'DELETE_IN_PROGRESS', text: 'Being removed' },
  removed: { status: 'DELETED', text: 'Removed' },
}

/** A launch's state in the word that `Status` knows. */
export const stateStatus: Record<LaunchState, string> = {
  'in-progress': 'IN_PROGRESS',
  complete: 'COMPLETED',
  failed: 'FAILED',
  'rolling-back': 'DELETE_IN_PROGRESS',
  'rolled-back': 'DELETED',
  'cleaning-up': 'DELETE_IN_PROGRESS',
  'cleaned-up': 'DELETED',
  'clean-up-failed': 'FAILED',
}

/** `3 of 9 steps done`, for whoever looks and for screen readers. */
export function progressText({ steps, state }: LaunchView): string {
  const done = steps.filter((step) => step.state === 'complete').length
  if (state === 'complete') return 'Everything is there.'
  if (state === 'rolled-back' || state === 'cleaned-up') return 'Everything that the launch made is gone. The IAM roles stay.'
  const current = steps.find((step) => step.state === 'in-progress' || step.state === 'removing')
  return [`${done} of ${steps.length} steps done`, current && `now ${stepTitles[current.id].toLowerCase()}`]
    .filter(Boolean)
    .join(', ')
}

/** `4 s`, `2 min 5 s`. */
export function tookText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
