import { deploymentRules } from './service-events/deployment-rules.ts'
import { findEntities, type EventEntities } from './service-events/entities.ts'
import { loadBalancerRules } from './service-events/load-balancer-rules.ts'
import { placementRules } from './service-events/placement-rules.ts'
import type { ServiceEventRule } from './service-events/rule.ts'

/** A message in Gantry's words: what happened, why, and what to do. Show the message itself beside it. */
export interface RecognisedEvent extends Omit<ServiceEventRule, 'pattern'> {
  entities: EventEntities
}

/** Placement last: its final rule takes every wording that begins "unable to place a task". */
export const serviceEventRules: readonly ServiceEventRule[] = [...deploymentRules, ...loadBalancerRules, ...placementRules]

/** Recognises a service event by its stable part, in the wordings of 2015 and of today; undefined for an unknown text. */
export function recogniseServiceEvent(message: string): RecognisedEvent | undefined {
  const rule = serviceEventRules.find((one) => one.pattern.test(message))
  if (!rule) return undefined
  const { pattern: _, ...known } = rule
  return { ...known, entities: findEntities(message) }
}

/** Equal messages in a row, as one. */
export interface FoldedEvents<Event> {
  newest: Event
  oldest: Event
  count: number
  /** Newest first. */
  events: Event[]
}

/** Folds equal messages that follow one another; `events` newest first. Messages that name other tasks are not equal. */
export function foldRepeats<Event extends { message: string }>(events: readonly Event[]): FoldedEvents<Event>[] {
  const folded: FoldedEvents<Event>[] = []
  for (const event of events) {
    const last = folded.at(-1)
    if (last?.oldest.message === event.message) {
      last.events.push(event)
      last.oldest = event
      last.count += 1
    } else {
      folded.push({ newest: event, oldest: event, count: 1, events: [event] })
    }
  }
  return folded
}
