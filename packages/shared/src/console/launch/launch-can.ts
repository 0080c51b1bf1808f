import { allowed, refused, type Can } from '../can.ts'
import type { LaunchState, LaunchView } from './launch-view.ts'

const moving: Partial<Record<LaunchState, string>> = {
  'in-progress': 'The launch is still in progress.',
  'rolling-back': 'The launch is being rolled back.',
  'cleaning-up': 'The launch is being cleaned up.',
}

/** What may be done to a launch in its present state. CloudFormation refuses updates while a stack is in progress. */
export const launchCan = {
  scale({ state }: Pick<LaunchView, 'state'>): Can {
    if (state === 'complete') return allowed
    return refused(moving[state] ?? 'The launch is not complete: see its status.')
  },

  cleanUp({ state }: Pick<LaunchView, 'state'>): Can {
    const reason = moving[state]
    return reason ? refused(reason) : allowed
  },
}
