import type { PlacementConstraint, PlacementStrategy } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Service } from '../state/state.ts'
import { checkExpression } from './expression.ts'
import { checkAtMost } from './lengths.ts'

/** Source: PlacementConstraint in the API reference. */
export function checkPlacementConstraints(constraints: readonly PlacementConstraint[] = []): void {
  checkAtMost('placementConstraints', constraints, limits.placementConstraints.value)
  for (const { type, expression } of constraints) {
    if (type === 'memberOf') {
      if (!expression) throw invalidParameter('A memberOf placement constraint requires an expression.')
      checkExpression(expression)
    } else if (type === 'distinctInstance') {
      if (expression) throw invalidParameter('A distinctInstance placement constraint does not take an expression.')
    } else {
      throw invalidParameter('Placement constraint type should be one of [distinctInstance,memberOf]')
    }
  }
}

/** Source: PlacementStrategy in the API reference. The strategies as ECS keeps them: a binpack field in lower case. */
export function readPlacementStrategy(strategy: readonly PlacementStrategy[] = []): PlacementStrategy[] {
  checkAtMost('placementStrategy', strategy, limits.placementStrategies.value)
  return strategy.map(({ type, field }) => {
    switch (type) {
      case 'random':
        if (field) throw invalidParameter('The random placement strategy does not take a field.')
        return { type }
      case 'binpack':
        return { type, field: readBinpackField(field) }
      case 'spread':
        return { type, field: readSpreadField(field) }
      default:
        throw invalidParameter('Placement strategy type should be one of [random,spread,binpack]')
    }
  })
}

/** The same for a service: a DAEMON service has one task on each instance, there is nothing to choose. */
export function readServicePlacementStrategy(
  schedulingStrategy: Service['schedulingStrategy'],
  strategy: readonly PlacementStrategy[] = [],
): PlacementStrategy[] {
  if (schedulingStrategy === 'DAEMON' && strategy.length > 0) {
    throw invalidParameter(
      'The daemon scheduling strategy does not support placement strategies. Remove the placement strategy and try again',
    )
  }
  return readPlacementStrategy(strategy)
}

function readBinpackField(field = ''): string {
  const resource = field.toLowerCase()
  if (resource !== 'cpu' && resource !== 'memory') {
    throw invalidParameter(`Invalid field '${field}' for the binpack placement strategy: use cpu or memory.`)
  }
  return resource
}

function readSpreadField(field = ''): string {
  if (field === 'instanceId' || field === 'host' || /^attribute:\S+$/.test(field)) return field
  throw invalidParameter(`Invalid field '${field}' for the spread placement strategy: use instanceId, host or attribute:NAME.`)
}
