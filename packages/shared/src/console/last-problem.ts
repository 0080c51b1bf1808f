import { recogniseServiceEvent } from '../ecs/service-events.ts'

/** The newest event (newest first) that tells of a problem; what lies before the last steady state or completed deployment is over. */
export function findLastProblem<Event extends { message: string }>(events: readonly Event[]): Event | undefined {
  for (const event of events) {
    const recognised = recogniseServiceEvent(event.message)
    if (recognised?.kind === 'problem') return event
    if (recognised?.kind === 'ok' || recognised?.id === 'deployment-completed') return undefined
  }
  return undefined
}
