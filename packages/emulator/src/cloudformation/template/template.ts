/** A template as it was read: sections that it does not have are empty, values still hold their functions. */
export interface Template {
  version?: string
  description?: string
  /** JSON. */
  metadata?: string
  parameters: Map<string, ParameterDeclaration>
  mappings: Map<string, unknown>
  conditions: Map<string, unknown>
  /** By logical id, in the order of the template. */
  resources: Map<string, ResourceDeclaration>
  outputs: Map<string, OutputDeclaration>
}

/** Numbers of a declaration are kept as text: parameters travel as text. */
export interface ParameterDeclaration {
  type: string
  default?: string
  description?: string
  noEcho: boolean
  allowedValues?: string[]
  allowedPattern?: string
  constraintDescription?: string
  minLength?: number
  maxLength?: number
  minValue?: number
  maxValue?: number
}

export interface ResourceDeclaration {
  type: string
  properties: Record<string, unknown>
  dependsOn: string[]
  condition?: string
  deletionPolicy: DeletionPolicy
}

export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate'

export interface OutputDeclaration {
  value: unknown
  description?: string
  condition?: string
  exportName?: unknown
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
