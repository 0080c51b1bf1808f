/** A policy document, parsed and in one form: lists where the language allows a single text. */
export interface Policy {
  statements: Statement[]
  /** False in documents of 2008, in which `${aws:username}` is just text. */
  hasVariables: boolean
}

export interface Statement {
  sid?: string
  effect: 'Allow' | 'Deny'
  /** Patterns; `isExcluded` for NotAction and NotResource. */
  actions: Patterns
  resources: Patterns
  conditions: Condition[]
}

export interface Patterns {
  patterns: string[]
  isExcluded: boolean
}

/** One operator on one key: `ArnEquals`, `ecs:cluster`, the values. All of them must hold. */
export interface Condition {
  /** Of the table in operators.ts. */
  operator: string
  /** Of a key with several values: every one must match, or one. */
  quantifier?: 'ForAllValues' | 'ForAnyValue'
  ifExists: boolean
  /** In lower case: keys are not distinguished by case. */
  key: string
  values: string[]
}
