import type { ServiceEventView } from '@gantry/shared/console/service'
import { type FoldedEvents, foldRepeats, type RecognisedEvent, recogniseServiceEvent } from '@gantry/shared/ecs/service-events'

/** One line of the event log: an event, or equal ones that followed one another. */
export interface EventRow extends FoldedEvents<ServiceEventView> {
  recognised: RecognisedEvent | undefined
}

/** The lines to show, newest first. */
export function eventRows(
  events: readonly ServiceEventView[],
  { problemsOnly, fold }: { problemsOnly: boolean; fold: boolean },
): EventRow[] {
  const wanted = problemsOnly ? events.filter(({ message }) => recogniseServiceEvent(message)?.kind === 'problem') : events
  const folded = fold ? foldRepeats(wanted) : wanted.map((event) => ({ newest: event, oldest: event, count: 1, events: [event] }))
  return folded.map((row) => ({ ...row, recognised: recogniseServiceEvent(row.newest.message) }))
}
