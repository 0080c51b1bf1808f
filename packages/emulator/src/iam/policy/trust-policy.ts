import { AwsError } from '../../protocol/aws-error.ts'
import type { Policy, Statement } from './document.ts'
import { evaluate } from './evaluate.ts'
import { parsePolicy } from './parse-policy.ts'

/** Who may take a role: what a trust policy says, in one form. */
export interface TrustPolicy {
  statements: TrustStatement[]
  hasVariables: boolean
}

interface TrustStatement {
  principals: TrustedPrincipal[]
  /** NotPrincipal: everybody but these. */
  isExcluded: boolean
  rule: Statement
}

/** `Service` and `ecs.amazonaws.com`; `AWS` and an account, an ARN or `*`. */
export interface TrustedPrincipal {
  kind: string
  id: string
}

const ACTIONS = [
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:setcontext',
  'sts:setsourceidentity',
  'sts:tagsession',
]
const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser']

/** Reads the document of a role's trust policy. Throws MalformedPolicyDocument in IAM's words. */
export function parseTrustPolicy(text: string): TrustPolicy {
  const document = parseJson(text)
  const statements = isObject(document) ? [document['Statement']].flat() : []
  const principals = statements.map(principalsOf)
  const bare = statements.map((statement) => withoutPrincipal(statement))
  const { statements: rules, hasVariables } = parsePolicy(
    JSON.stringify(isObject(document) ? { ...document, Statement: bare } : document),
  )
  if (
    rules.some(({ actions }) => actions.isExcluded || actions.patterns.some((action) => !ACTIONS.includes(action.toLowerCase())))
  ) {
    throw malformed('AssumeRole policy may only specify STS AssumeRole actions.')
  }
  return { statements: rules.map((rule, index) => ({ ...principals[index]!, rule })), hasVariables }
}

/** Whether a trust policy lets a service take the role, on behalf of an account. */
export function trustsService({ statements, hasVariables }: TrustPolicy, service: string, account: string): boolean {
  const applying = statements.filter(({ principals, isExcluded }) => {
    const isNamed = principals.some(({ kind, id }) => kind === 'Service' && id === service)
    return isNamed !== isExcluded
  })
  const policy: Policy = { statements: applying.map(({ rule }) => rule), hasVariables }
  const conditions = { 'aws:sourceaccount': account, 'aws:principalservicename': service, 'aws:principalisawsservice': 'true' }
  return evaluate([policy], { action: 'sts:AssumeRole', resource: '*', conditions }) === 'Allow'
}

function principalsOf(statement: unknown): Pick<TrustStatement, 'principals' | 'isExcluded'> {
  if (!isObject(statement)) return { principals: [], isExcluded: false }
  const { Principal, NotPrincipal } = statement
  if (Principal !== undefined && NotPrincipal !== undefined) throw malformed('Syntax errors in policy.')
  const value = Principal ?? NotPrincipal
  if (value === undefined) throw malformed('Missing required field Principal')
  const isExcluded = Principal === undefined
  if (value === '*') return { principals: [{ kind: 'AWS', id: '*' }], isExcluded }
  if (!isObject(value)) throw malformed('Syntax errors in policy.')
  const principals = Object.entries(value).flatMap(([kind, ids]) => [ids].flat().map((id) => toPrincipal(kind, id)))
  if (principals.length === 0) throw malformed('Missing required field Principal cannot be empty!')
  return { principals, isExcluded }
}

function toPrincipal(kind: string, id: unknown): TrustedPrincipal {
  if (!KINDS.includes(kind) || typeof id !== 'string') throw malformed('Syntax errors in policy.')
  const isWellFormed =
    kind === 'Service'
      ? /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(id)
      : kind !== 'AWS' ||
        /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:(root|(user|role|assumed-role|federated-user)\/.+))$/.test(id)
  if (!isWellFormed) throw invalidPrincipal({ kind, id })
  return { kind, id }
}

/** As an identity-based policy has it: trust policies name no resource, the role they belong to is meant. */
function withoutPrincipal(statement: unknown): unknown {
  if (!isObject(statement)) return statement
  const { Principal: _, NotPrincipal: __, ...rest } = statement
  for (const field of ['Resource', 'NotResource']) if (field in rest) throw malformed(`Has prohibited field ${field}`)
  return { ...rest, Resource: '*' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('This policy contains invalid Json')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const malformed = (message: string) => new AwsError('MalformedPolicyDocument', message)

export const invalidPrincipal = ({ kind, id }: TrustedPrincipal): AwsError =>
  malformed(`Invalid principal in policy: "${kind.toUpperCase()}":"${id}"`)
