import { type Can, allowed, refused } from '@gantry/shared/console/can'
import type { RevisionView } from '@gantry/shared/console/task-definition'

type Revisions = readonly Pick<RevisionView, 'family' | 'revision' | 'status'>[]

/**
 * What may be done with the chosen revisions.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html
 */
export const revisionCan = {
  /** RunTask and CreateService take ACTIVE revisions only. */
  start(revisions: Revisions): Can {
    const one = onlyOne(revisions)
    if (!one.allowed || revisions[0]?.status === 'ACTIVE') return one
    return refused('The revision is INACTIVE: create a new revision of it first.')
  },

  /** An INACTIVE revision may be the beginning of a new one. */
  revise: (revisions: Revisions): Can => onlyOne(revisions),

  deregister(revisions: Revisions): Can {
    if (revisions.length === 0) return refused('Choose a revision first.')
    return revisions.some(({ status }) => status === 'ACTIVE') ? allowed : refused('Already INACTIVE.')
  },
}

function onlyOne(revisions: Revisions): Can {
  if (revisions.length === 0) return refused('Choose a revision first.')
  return revisions.length === 1 ? allowed : refused('Choose one revision only.')
}
