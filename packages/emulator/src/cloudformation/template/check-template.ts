import { notImplemented, validationError } from '../errors.ts'
import { resourceTypes } from '../resources/resource-types.ts'
import { dependenciesOf, findCircle } from './dependencies.ts'
import { isParameterType } from './parameters.ts'
import { formatError } from './read-template.ts'
import { type Reference, referencesIn } from './references.ts'
import { PSEUDO_PARAMETERS } from './scope.ts'
import type { Template } from './template.ts'

/** Throws ValidationError unless everything in the template that has a name can be found, and nothing waits for itself. */
export function checkTemplate(template: Template): void {
  const { parameters, resources, outputs, conditions } = template
  for (const [name, { type }] of parameters) {
    if (!isParameterType(type)) throw formatError(`Unrecognized parameter type: ${type} [/Parameters/${name}]`)
  }
  const strange = [...resources.values()].map(({ type }) => type).filter((type) => !resourceTypes.has(type))
  if (strange.length > 0) throw formatError(`Unrecognized resource types: [${[...new Set(strange)].join(', ')}]`)
  checkConditionsBlock(template)
  const strays = [...resources.values()].flatMap(({ dependsOn }) => dependsOn.filter((name) => !resources.has(name)))
  if (strays.length > 0) throw unresolved(strays, 'Resources')
  const inResources = [...resources.values()].flatMap(({ properties, condition }) => [
    ...referencesIn(properties),
    ...toReferences(condition),
  ])
  checkBlock(template, 'Resources', inResources)
  const inOutputs = [...outputs.values()].flatMap(({ value, condition }) => [...referencesIn(value), ...toReferences(condition)])
  checkBlock(template, 'Outputs', inOutputs)
  if ([...outputs.values()].some(({ exportName }) => exportName !== undefined)) throw notImplemented('Export of outputs')
  if (conditions.size > 200) throw formatError('Number of conditions is greater than maximum allowed, 200')
  const circle = findCircle(dependenciesOf(template))
  if (circle.length > 0) throw validationError(`Circular dependency between resources: [${circle.join(', ')}]`)
}

const toReferences = (condition?: string): Reference[] =>
  condition === undefined ? [] : [{ kind: 'condition', name: condition }]

const unresolved = (names: string[], block: string) =>
  formatError(`Unresolved resource dependencies [${[...new Set(names)].join(', ')}] in the ${block} block of the template`)

function checkConditionsBlock({ parameters, conditions }: Template) {
  const named = [...conditions.values()].flatMap(referencesIn)
  const foreign = named.filter(
    ({ kind, name }) => kind !== 'condition' && !parameters.has(name) && !PSEUDO_PARAMETERS.includes(name),
  )
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join(', ')
    throw formatError(`Unresolved dependencies [${names}]. Cannot reference resources in the Conditions block of the template`)
  }
  const unknown = named.find(({ kind, name }) => kind === 'condition' && !conditions.has(name))
  if (unknown) throw formatError(`Unresolved condition dependency ${unknown.name} in the Conditions block of the template`)
}

function checkBlock({ parameters, resources, conditions }: Template, block: string, references: Reference[]) {
  const isKnown = (name: string) => parameters.has(name) || resources.has(name) || PSEUDO_PARAMETERS.includes(name)
  const missing = references.filter(({ kind, name }) => kind === 'ref' && !isKnown(name)).map(({ name }) => name)
  if (missing.length > 0) throw unresolved(missing, block)
  for (const reference of references) {
    const { kind, name } = reference
    if (kind === 'condition' && !conditions.has(name)) {
      throw formatError(`Unresolved condition dependency ${name} in the ${block} block of the template`)
    }
    if (kind !== 'attribute') continue
    const resource = resources.get(name)
    if (!resource) throw validationError(`Template error: instance of Fn::GetAtt references undefined resource ${name}`)
    if (!resourceTypes.get(resource.type)!.attributes.includes(reference.attribute)) {
      throw validationError(
        `Template error: resource ${name} does not support attribute type ${reference.attribute} in Fn::GetAtt`,
      )
    }
  }
}
