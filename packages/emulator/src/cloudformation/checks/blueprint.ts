import type { Parameter, Tag } from '@aws-sdk/client-cloudformation'
import type { GetParametersResult } from '@aws-sdk/client-ssm'
import type { Principal, Region } from '../../region/region.ts'
import { validationError } from '../errors.ts'
import type { Blueprint } from '../state/cloud-formation-state.ts'
import { checkParameters, type ParameterValue, storedType, toValue } from '../template/parameters.ts'
import type { Template } from '../template/template.ts'
import { checkCapabilities } from './capabilities.ts'
import { checkTags } from './tags.ts'

export interface Wanted {
  templateBody: string
  template: Template
  parameters: Parameter[] | undefined
  /** For parameters that keep their value. */
  previous?: Blueprint
  tags: Tag[] | undefined
  capabilities: string[] | undefined
}

/** A blueprint whose parameters in the parameter store have not been looked up. Throws in CloudFormation's words. */
export function readBlueprint({ templateBody, template, parameters = [], previous, tags, capabilities = [] }: Wanted): Blueprint {
  const given = new Map(
    parameters.map(({ ParameterKey = '', ...value }) => [ParameterKey, givenValue(ParameterKey, value, previous)]),
  )
  const texts = checkParameters(template, given)
  checkCapabilities(template, capabilities)
  const checkedTags = tags ?? previous?.tags ?? []
  checkTags(checkedTags)
  const values = [...texts].map(([name, text]): [string, ParameterValue] => [
    name,
    toValue(template.parameters.get(name)!.type, text),
  ])
  return {
    templateBody,
    template,
    parameters: [...texts].map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    values: new Map(values),
    tags: checkedTags,
    capabilities,
  }
}

function givenValue(name: string, { ParameterValue, UsePreviousValue }: Parameter, previous: Blueprint | undefined): string {
  if (!UsePreviousValue) {
    if (ParameterValue !== undefined) return ParameterValue
    throw validationError(`Parameter ${name} must have a value`)
  }
  if (ParameterValue !== undefined) {
    throw validationError(
      `Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true and non empty value for a parameter`,
    )
  }
  const before = previous?.parameters.find(({ ParameterKey }) => ParameterKey === name)?.ParameterValue
  if (before === undefined)
    throw validationError(
      `Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
    )
  return before
}

/** Looks up what stands in the parameter store, in the name of the stack's creator. Throws when something does not. */
export function lookUpParameters(region: Region, principal: Principal, blueprint: Blueprint, now: number): void {
  const { template, parameters, values } = blueprint
  const stored = parameters.filter(({ ParameterKey }) => storedType(template.parameters.get(ParameterKey!)!) !== undefined)
  if (stored.length === 0) return
  const Names = [...new Set(stored.map(({ ParameterValue }) => ParameterValue!))]
  const { Parameters = [] } = region.call<GetParametersResult>(principal, 'ssm', 'GetParameters', { Names }, now)
  const found = new Map(Parameters.map(({ Name, Value }) => [Name, Value]))
  const missing = Names.filter((name) => found.get(name) === undefined)
  if (missing.length > 0)
    throw validationError(`Unable to fetch parameters [${missing.join(',')}] from parameter store for this account.`)
  for (const parameter of stored) {
    const text = found.get(parameter.ParameterValue)!
    parameter.ResolvedValue = text
    values.set(parameter.ParameterKey!, toValue(storedType(template.parameters.get(parameter.ParameterKey!)!)!, text))
  }
}

/** A refusal changes nothing: not even the numbers that have been drawn on the way to it. */
export function withoutTrace<Result>({ state }: Region, work: () => Result): Result {
  const { random } = state
  try {
    return work()
  } catch (error) {
    state.random = random
    throw error
  }
}
