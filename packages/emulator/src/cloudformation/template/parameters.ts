import { RE2JS } from 're2js'
import { validationError } from '../errors.ts'
import type { ParameterDeclaration, Template } from './template.ts'

const PARAMETER_STORE = /^AWS::SSM::Parameter::Value<(.+)>$/
const LISTS = /^(CommaDelimitedList|List<.+>)$/

/** The value of a parameter as the template sees it. */
export type ParameterValue = string | string[]

/** The text that each parameter has: as given, or its default. Throws ValidationError in AWS's words. */
export function checkParameters(template: Template, given: ReadonlyMap<string, string>): Map<string, string> {
  const strange = [...given.keys()].filter((name) => !template.parameters.has(name))
  if (strange.length > 0) throw validationError(`Parameters: [${strange.join(', ')}] do not exist in the template`)
  const values = new Map<string, string>()
  const missing: string[] = []
  for (const [name, declaration] of template.parameters) {
    const value = given.get(name) ?? declaration.default
    if (value === undefined) missing.push(name)
    else values.set(name, value)
  }
  if (missing.length > 0) throw validationError(`Parameters: [${missing.join(', ')}] must have values`)
  for (const [name, value] of values) checkParameter(name, value, template.parameters.get(name)!)
  return values
}

/** The type of what is behind a name in the parameter store; undefined when the parameter holds its value itself. */
export function storedType({ type }: ParameterDeclaration): string | undefined {
  return PARAMETER_STORE.exec(type)?.[1]
}

/** A list where the type is one. */
export function toValue(type: string, text: string): ParameterValue {
  if (!LISTS.test(type)) return text
  return text === '' ? [] : text.split(',').map((item) => item.trim())
}

/** Whether CloudFormation knows the type, as far as this endpoint goes. */
export function isParameterType(type: string): boolean {
  const inner = PARAMETER_STORE.exec(type)?.[1] ?? /^List<(.+)>$/.exec(type)?.[1] ?? type
  return /^(String|Number|CommaDelimitedList|List<.+>|AWS::EC2::[A-Za-z]+::[A-Za-z.]+|AWS::SSM::Parameter::Name)$/.test(inner)
}

function checkParameter(name: string, text: string, declaration: ParameterDeclaration) {
  const problem = findProblem(text, declaration)
  if (problem === undefined) return
  const { constraintDescription } = declaration
  throw validationError(
    constraintDescription === undefined
      ? `Parameter '${name}' ${problem}`
      : `Parameter ${name} failed to satisfy constraint: ${constraintDescription}`,
  )
}

function findProblem(text: string, declaration: ParameterDeclaration): string | undefined {
  const { type, allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = declaration
  const items = [toValue(type, text)].flat()
  if (/^(Number|List<Number>)$/.test(type) && !items.every((item) => item !== '' && Number.isFinite(Number(item)))) {
    return 'must be a number'
  }
  if (allowedValues && !items.every((item) => allowedValues.includes(item))) return 'must be one of AllowedValues'
  if (allowedPattern !== undefined && !items.every((item) => matches(allowedPattern, item)))
    return `must match pattern ${allowedPattern}`
  if (minLength !== undefined && text.length < minLength) return `must contain at least ${minLength} characters`
  if (maxLength !== undefined && text.length > maxLength) return `must contain at most ${maxLength} characters`
  if (type !== 'Number') return undefined
  if (minValue !== undefined && Number(text) < minValue) return `must be a number not less than ${minValue}`
  if (maxValue !== undefined && Number(text) > maxValue) return `must be a number not greater than ${maxValue}`
  return undefined
}

/** In linear time, whatever the pattern: it is the caller's. */
function matches(pattern: string, text: string): boolean {
  try {
    return RE2JS.matches(pattern, text)
  } catch {
    throw validationError(`Template format error: ${pattern} is not a valid regular expression.`)
  }
}
