import { validationError } from '../errors.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { ParameterValue } from './parameters.ts'
import { scopeOf, type Surroundings } from './scope.ts'
import type { ResourceDeclaration, Template } from './template.ts'
import { unknownValue } from './unknown.ts'

/** A template as far as it can be carried out before anything is made: ids and attributes of resources stand as names. */
export interface Imagined {
  /** Properties by logical id, of the resources whose condition holds. */
  resources: Map<string, unknown>
  outputs: Map<string, unknown>
}

interface Imagination {
  template: Template
  values: ReadonlyMap<string, ParameterValue>
  around: Surroundings
  /** Resources that get another id and other attributes than they have. */
  replaced?: ReadonlySet<string>
}

/** Throws ValidationError when a function is used wrongly, or refers to a resource that will not be made. */
export function imagine({ template, values, around, replaced }: Imagination): Imagined {
  const active = new Set<string>()
  let block = 'Resources'
  const find = (name: string) => {
    if (active.has(name)) return
    throw validationError(
      `Template format error: Unresolved resource dependencies [${name}] in the ${block} block of the template`,
    )
  }
  const named = (name: string) => (replaced?.has(name) ? `new ${name}` : name)
  const scope = scopeOf(template, values, around, {
    resource: (name) => (find(name), unknownValue(named(name))),
    attribute: (name, attribute) => (find(name), unknownValue(`${named(name)}.${attribute}`)),
    zones: (region) => ['a', 'b', 'c', 'd', 'e', 'f'].map((zone) => unknownValue(`${region}${zone}`)),
  })
  for (const name of template.conditions.keys()) scope.condition(name)
  for (const [name] of activeResources(template, scope)) active.add(name)
  const resources = new Map<string, unknown>()
  for (const name of active) resources.set(name, evaluate(template.resources.get(name)!.properties, scope))
  block = 'Outputs'
  const outputs = new Map<string, unknown>()
  for (const [name, output] of template.outputs) {
    if (output.condition === undefined || scope.condition(output.condition)) outputs.set(name, evaluate(output.value, scope))
  }
  return { resources, outputs }
}

/** The resources whose condition holds. */
function activeResources(template: Template, scope: Scope): [string, ResourceDeclaration][] {
  return [...template.resources].filter(([, { condition }]) => condition === undefined || scope.condition(condition))
}
