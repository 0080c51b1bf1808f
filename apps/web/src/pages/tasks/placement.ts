import { limits } from '@gantry/shared/ecs/limits'
import { parseQuery } from '@gantry/shared/ecs/query-language/parse-query'

export interface StrategyRow {
  type: 'binpack' | 'random' | 'spread'
  field: string
}

export interface ConstraintRow {
  type: 'distinctInstance' | 'memberOf'
  expression: string
}

/** Placement as it is typed. */
export interface PlacementForm {
  template: PlacementTemplate
  /** Used with the template `custom`. */
  strategy: StrategyRow[]
  constraints: ConstraintRow[]
}

export type PlacementTemplate = 'default' | 'az-spread' | 'az-binpack' | 'binpack' | 'one-per-host' | 'custom'

const zones: StrategyRow = { type: 'spread', field: 'attribute:ecs.availability-zone' }
const memory: StrategyRow = { type: 'binpack', field: 'memory' }

interface Template {
  label: string
  description: string
  strategy: StrategyRow[]
  isDistinct?: boolean
}

/** Ready-made placements, by the names that ECS's own console gives them. */
export const placementTemplates: Record<Exclude<PlacementTemplate, 'custom' | 'default'>, Template> = {
  'az-spread': {
    label: 'AZ Balanced Spread',
    description: 'Even over Availability Zones, then over container instances.',
    strategy: [zones, { type: 'spread', field: 'instanceId' }],
  },
  'az-binpack': {
    label: 'AZ Balanced BinPack',
    description: 'Even over Availability Zones, in each the instance with the least memory left.',
    strategy: [zones, memory],
  },
  binpack: {
    label: 'BinPack',
    description: 'The instance with the least memory left, so that few are needed.',
    strategy: [memory],
  },
  'one-per-host': {
    label: 'One Task Per Host',
    description: 'At most one of these tasks on each container instance.',
    strategy: [],
    isDistinct: true,
  },
}

export const noPlacement: PlacementForm = { template: 'default', strategy: [], constraints: [] }

/** What the API takes; members that ask for nothing are left out. */
export function toPlacement({ template, strategy, constraints }: PlacementForm) {
  const chosen = template === 'custom' || template === 'default' ? undefined : placementTemplates[template]
  const wanted = template === 'custom' ? strategy : (chosen?.strategy ?? [])
  const placementStrategy = wanted.map(({ type, field }) => (type === 'random' ? { type } : { type, field: field.trim() }))
  const placementConstraints = constraints.map(({ type, expression }) =>
    type === 'memberOf' ? { type, expression: expression.trim() } : { type },
  )
  if (chosen?.isDistinct && !constraints.some(({ type }) => type === 'distinctInstance')) {
    placementConstraints.unshift({ type: 'distinctInstance' })
  }
  return {
    ...(placementStrategy.length > 0 && { placementStrategy }),
    ...(placementConstraints.length > 0 && { placementConstraints }),
  }
}

/** What must be changed about one row of a strategy. Source: PlacementStrategy in the Amazon ECS API Reference. */
export function strategyProblem({ type, field }: StrategyRow): string | undefined {
  const text = field.trim()
  if (type === 'binpack') return /^(cpu|memory)$/i.test(text) ? undefined : 'Enter cpu or memory.'
  if (type === 'spread' && !/^(instanceId|host|attribute:\S+)$/.test(text)) return 'Enter instanceId, or attribute: and its name.'
  return undefined
}

/** What must be changed about one constraint. */
export function constraintProblem({ type, expression }: ConstraintRow): string | undefined {
  if (type === 'distinctInstance') return undefined
  return expression.trim() === '' ? 'Enter an expression of the cluster query language.' : parseQuery(expression).problem?.message
}

/** Whether something in the form must be changed first. */
export function hasPlacementProblem({ template, strategy, constraints }: PlacementForm): boolean {
  return (
    (template === 'custom' && strategy.some((row) => strategyProblem(row))) ||
    constraints.some((row) => constraintProblem(row) !== undefined)
  )
}

export const mostStrategies = limits.placementStrategies.value
export const mostConstraints = limits.placementConstraints.value
