import { notImplemented, validationError } from '../errors.ts'
import { parseDocumentText } from './parse-document.ts'
import {
  type DeletionPolicy,
  isObject,
  type OutputDeclaration,
  type ParameterDeclaration,
  type ResourceDeclaration,
  type Template,
} from './template.ts'

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
]
const UNSUPPORTED_ATTRIBUTES = ['CreationPolicy', 'UpdatePolicy', 'UpdateReplacePolicy']
const ATTRIBUTES = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy', 'Metadata', ...UNSUPPORTED_ATTRIBUTES]
const MOST_RESOURCES = 500

/** Reads the text of a template. Throws ValidationError where it has not the form of one; what it refers to is not checked. */
export function readTemplate(text: string): Template {
  const document = parseDocumentText(text)
  const strange = Object.keys(document).filter((name) => !SECTIONS.includes(name))
  if (strange.length > 0) throw formatError(`Invalid template property or properties [${strange.join(', ')}]`)
  const { AWSTemplateFormatVersion: version, Description: description, Metadata: metadata } = document
  if (version !== undefined && version !== '2010-09-09')
    throw formatError(`${JSON.stringify(version)} is not a supported value for AWSTemplateFormatVersion.`)
  if (description !== undefined && typeof description !== 'string') throw formatError('Template Description must be a string.')
  const none = findNull(document, '')
  if (none !== undefined) throw formatError(`[${none}] 'null' values are not allowed in templates`)
  const resources = section(document, 'Resources', readResource)
  if (resources.size === 0) throw formatError('At least one Resources member must be defined.')
  if (resources.size > MOST_RESOURCES)
    throw formatError(`Number of resources, ${resources.size}, is greater than maximum allowed, ${MOST_RESOURCES}`)
  return {
    ...(version !== undefined && { version }),
    ...(description !== undefined && { description }),
    ...(metadata !== undefined && { metadata: JSON.stringify(metadata) }),
    parameters: section(document, 'Parameters', readParameter),
    mappings: section(document, 'Mappings', (_name, value) => value),
    conditions: section(document, 'Conditions', (_name, value) => value),
    resources,
    outputs: section(document, 'Outputs', readOutput),
  }
}

export const formatError = (message: string) => validationError(`Template format error: ${message}`)

function section<Item>(
  document: Record<string, unknown>,
  name: string,
  read: (name: string, value: unknown) => Item,
): Map<string, Item> {
  const value = document[name]
  if (value === undefined) return new Map()
  if (!isObject(value)) throw formatError(`${name} must be an object.`)
  return new Map(
    Object.entries(value).map(([key, item]) => {
      if (name !== 'Mappings' && !/^[A-Za-z0-9]{1,255}$/.test(key)) {
        throw formatError(`${name.slice(0, -1)} name ${key} is non alphanumeric.`)
      }
      return [key, read(key, item)]
    }),
  )
}

/** Where a value is null: `/Resources/Web/Properties/Tags/0`. */
function findNull(value: unknown, path: string): string | undefined {
  if (value === null) return path
  if (typeof value !== 'object') return undefined
  for (const [key, item] of Object.entries(value)) {
    const found = findNull(item, `${path}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function readResource(name: string, value: unknown): ResourceDeclaration {
  if (!isObject(value)) throw formatError(`[/Resources/${name}] resource definition is malformed`)
  const { Type: type, Properties: properties = {}, DependsOn: dependsOn = [], Condition: condition } = value
  if (typeof type !== 'string') throw formatError(`[/Resources/${name}] Every Resources object must contain a Type member.`)
  if (!isObject(properties)) throw formatError(`[/Resources/${name}] Properties must be an object.`)
  const strange = Object.keys(value).find((attribute) => !ATTRIBUTES.includes(attribute))
  if (strange !== undefined) throw validationError(`Invalid template resource property '${strange}'`)
  const missing = UNSUPPORTED_ATTRIBUTES.find((attribute) => value[attribute] !== undefined)
  if (missing !== undefined) throw notImplemented(`The attribute ${missing} of the resource ${name}`)
  const policy = value.DeletionPolicy ?? 'Delete'
  if (policy !== 'Delete' && policy !== 'Retain' && policy !== 'RetainExceptOnCreate') {
    throw formatError(`Unrecognized DeletionPolicy ${JSON.stringify(policy)} for resource ${name}`)
  }
  return {
    type,
    properties,
    dependsOn: [dependsOn].flat().map(String),
    ...(typeof condition === 'string' && { condition }),
    deletionPolicy: policy satisfies DeletionPolicy,
  }
}

function readParameter(name: string, value: unknown): ParameterDeclaration {
  if (!isObject(value) || typeof value.Type !== 'string') {
    throw formatError(`Every Parameters object must contain a Type member. [/Parameters/${name}]`)
  }
  const text = (key: string) => (value[key] === undefined ? {} : { [lower(key)]: `${value[key] as string | number | boolean}` })
  const number = (key: string) => (value[key] === undefined ? {} : { [lower(key)]: Number(value[key]) })
  return {
    type: value.Type,
    ...text('Default'),
    ...text('Description'),
    noEcho: String(value.NoEcho) === 'true',
    ...(Array.isArray(value.AllowedValues) && { allowedValues: value.AllowedValues.map(String) }),
    ...text('AllowedPattern'),
    ...text('ConstraintDescription'),
    ...number('MinLength'),
    ...number('MaxLength'),
    ...number('MinValue'),
    ...number('MaxValue'),
  }
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

function readOutput(name: string, value: unknown): OutputDeclaration {
  if (!isObject(value) || value.Value === undefined)
    throw formatError(`Every Outputs member must contain a Value object. [/Outputs/${name}]`)
  const { Value, Description: description, Condition: condition, Export } = value
  return {
    value: Value,
    ...(typeof description === 'string' && { description }),
    ...(typeof condition === 'string' && { condition }),
    ...(isObject(Export) && { exportName: Export.Name }),
  }
}
