/** An expression of the cluster query language, understood. `!=`, `!in`, `!~` and `!exists` have become a `not`. */
export type Query =
  | { kind: 'and'; queries: readonly Query[] }
  | { kind: 'or'; queries: readonly Query[] }
  | { kind: 'not'; query: Query }
  | { kind: 'comparison'; subject: Subject; operator: Operator; values: readonly Value[] }

export type Subject =
  | { name: 'agentConnected' | 'agentVersion' | 'ec2InstanceId' | 'registeredAt' | 'runningTasksCount' }
  | { name: 'task:group' }
  | { name: 'attribute'; attribute: string }

/** `==` has one value, `in` has several, `exists` has none. */
export type Operator = '==' | '>' | '>=' | '<' | '<=' | 'in' | '=~' | 'exists'

/** A number for runningTasksCount and registeredAt (epoch seconds: the language knows no fractions), else text. */
export type Value = string | number

/** What is wrong with an expression, and at which character. */
export interface QueryProblem {
  message: string
  at: number
}
