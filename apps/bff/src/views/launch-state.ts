import type { StackEvent } from '@aws-sdk/client-cloudformation'
import type { LaunchState } from '@gantry/shared/console/launch/launch-view'

/** What the stack's status means for a launch; its events say whether it was ever complete. */
export function stackState(status: string, events: StackEvent[]): LaunchState {
  const wasComplete = events.some((event) => isOfStack(event) && event.ResourceStatus === 'CREATE_COMPLETE')
  switch (status) {
    case 'CREATE_FAILED':
    case 'UPDATE_FAILED':
    case 'UPDATE_ROLLBACK_FAILED':
      return 'failed'
    case 'ROLLBACK_IN_PROGRESS':
      return 'rolling-back'
    case 'ROLLBACK_COMPLETE':
      return 'rolled-back'
    case 'DELETE_IN_PROGRESS':
      return wasComplete ? 'cleaning-up' : 'rolling-back'
    case 'DELETE_COMPLETE':
      return wasComplete ? 'cleaned-up' : 'rolled-back'
    case 'DELETE_FAILED':
    case 'ROLLBACK_FAILED':
      return 'clean-up-failed'
    default:
      // Also UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: what remains to be done concerns nobody.
      return status.includes('COMPLETE') ? 'complete' : 'in-progress'
  }
}

/** An event of the stack itself has its own id as the physical one. */
export const isOfStack = ({ PhysicalResourceId, StackId }: StackEvent): boolean =>
  PhysicalResourceId !== undefined && PhysicalResourceId === StackId
