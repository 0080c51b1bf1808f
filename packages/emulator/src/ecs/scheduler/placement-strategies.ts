import type { PlacementStrategy } from '@aws-sdk/client-ecs'
import type { ContainerInstance } from '../state/state.ts'

export const ZONE = 'attribute:ecs.availability-zone'

/**
 * One strategy at work; the instance with the lowest score wins. `by` scores an instance by itself: what it has left of a
 * resource, its tasks of the group (`tasks`), or those of this call alone (`taken`). `over` counts the tasks of the group on
 * all instances that have the same value.
 */
export type Ranker = { by: OwnScore } | { over: string }

export type OwnScore = 'cpu' | 'memory' | 'tasks' | 'taken'

/** Rankers narrow the choice in their order; among equals it is by lot, or the one that registered first. */
export interface Ranking {
  rankers: Ranker[]
  byLot: boolean
}

export interface RankingOptions {
  strategy: PlacementStrategy[]
  /** Without a strategy: over Availability Zones, then over instances, as the service scheduler does. */
  spreadZones?: boolean
  /** Among equals: by lot, else the one that registered first. */
  random: boolean
}

/** What a request's strategies come to; without any, what ECS does by default. Nothing that follows `random` has a say. */
export function rankingOf({ strategy, spreadZones, random }: RankingOptions): Ranking {
  const lot = strategy.findIndex(({ type }) => type === 'random')
  const counted = lot < 0 ? strategy : strategy.slice(0, lot)
  if (strategy.length > 0) return { rankers: counted.map(rankerOf), byLot: random || lot >= 0 }
  if (spreadZones) return { rankers: [{ over: ZONE }, { by: 'tasks' }], byLot: random }
  // Keeps random placement from giving one instance more than its share.
  return { rankers: [{ by: 'taken' }], byLot: random }
}

function rankerOf({ type, field = '' }: PlacementStrategy): Ranker {
  if (type === 'binpack') return { by: field.toLowerCase() === 'cpu' ? 'cpu' : 'memory' }
  return isInstanceId(field) ? { by: 'tasks' } : { over: field }
}

/** The value of `instanceId`, `host` or `attribute:NAME`; instances that lack the attribute count as one. */
export function fieldValue(instance: ContainerInstance, field: string): string {
  if (isInstanceId(field)) return instance.id
  const name = field.startsWith('attribute:') ? field.slice('attribute:'.length) : field
  return instance.attributes.find((attribute) => attribute.name === name)?.value ?? ''
}

const isInstanceId = (field: string): boolean => field === 'instanceId' || field === 'host'
