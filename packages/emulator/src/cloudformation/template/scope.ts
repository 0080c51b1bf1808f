import { partitionOf } from '@gantry/shared/ecs/arn'
import { validationError } from '../errors.ts'
import { evaluateCondition, type Scope } from './evaluate.ts'
import type { ParameterValue } from './parameters.ts'
import type { Template } from './template.ts'

/** Of what a template's pseudo parameters tell. */
export interface Surroundings {
  account: string
  region: string
  stackName: string
  stackId: string
}

/** The names of pseudo parameters. */
export const PSEUDO_PARAMETERS = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]

/** What a scope finds outside the template's own words. */
export interface Findings {
  resource(logicalId: string): unknown
  attribute(logicalId: string, attribute: string): unknown
  zones(region: string): string[]
}

/** A scope in which parameters, mappings and conditions are known, and `findings` tell of the rest. */
export function scopeOf(
  template: Template,
  values: ReadonlyMap<string, ParameterValue>,
  around: Surroundings,
  findings: Findings,
): Scope {
  const pseudo = pseudoParameters(around)
  const known = new Map<string, boolean>()
  const beingDecided = new Set<string>()
  const scope: Scope = {
    ref(name) {
      if (pseudo.has(name)) return pseudo.get(name)
      if (values.has(name)) return values.get(name)
      return findings.resource(name)
    },
    getAtt: (name, attribute) => findings.attribute(name, attribute),
    mapping: (name) => template.mappings.get(name),
    zones: (region) => findings.zones(region === '' ? around.region : region),
    condition(name) {
      const decided = known.get(name)
      if (decided !== undefined) return decided
      if (!template.conditions.has(name)) throw validationError(`Template error: unresolved condition dependency ${name}`)
      if (beingDecided.has(name))
        throw validationError(`Template format error: Circular dependency between conditions: [${[...beingDecided].join(', ')}]`)
      beingDecided.add(name)
      const result = evaluateCondition(template.conditions.get(name), scope)
      beingDecided.delete(name)
      known.set(name, result)
      return result
    },
  }
  return scope
}

function pseudoParameters({ account, region, stackName, stackId }: Surroundings): Map<string, ParameterValue | undefined> {
  return new Map<string, ParameterValue | undefined>([
    ['AWS::AccountId', account],
    ['AWS::NoValue', undefined],
    ['AWS::NotificationARNs', []],
    ['AWS::Partition', partitionOf(region)],
    ['AWS::Region', region],
    ['AWS::StackId', stackId],
    ['AWS::StackName', stackName],
    ['AWS::URLSuffix', region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'],
  ])
}
