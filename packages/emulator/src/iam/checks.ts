import { AwsError } from '../protocol/aws-error.ts'
import { constraintError } from '../protocol/query/read-form.ts'
import { parsePolicy } from './policy/parse-policy.ts'
import { invalidPrincipal, parseTrustPolicy } from './policy/trust-policy.ts'
import type { IamState } from './state/iam-state.ts'

/** Throws ValidationError unless the name has the length and the characters of a user's or a policy's. */
function checkName(name: string, path: string, longest: number): void {
  if (name.length < 1) throw constraintError(name, path, 'Member must have length greater than or equal to 1')
  if (name.length > longest) throw constraintError(name, path, `Member must have length less than or equal to ${longest}`)
  if (!/^[\w+=,.@-]+$/.test(name)) {
    throw new AwsError(
      'ValidationError',
      `The specified value for ${path} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    )
  }
}

export const checkUserName = (name: string): void => checkName(name, 'userName', 64)
export const checkPolicyName = (name: string): void => checkName(name, 'policyName', 128)
export const checkRoleName = (name: string): void => checkName(name, 'roleName', 64)
export const checkInstanceProfileName = (name: string): void => checkName(name, 'instanceProfileName', 128)

/** Throws ValidationError unless the path begins and ends with a slash. */
export function checkPath(path: string): void {
  if (!/^\/([\u0021-\u007E]{1,510}\/)?$/.test(path)) {
    throw new AwsError(
      'ValidationError',
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    )
  }
}

/** Throws MalformedPolicyDocument. */
export function checkDocument(document: string): void {
  parsePolicy(document)
}

const LARGEST_TRUST_POLICY = 2048

/**
 * Throws MalformedPolicyDocument for a trust policy that is none, or that names a user or a role of this account that there is
 * not; LimitExceeded when it is too long.
 */
export function checkTrustPolicy(state: IamState, document: string): void {
  const { statements } = parseTrustPolicy(document)
  for (const principal of statements.flatMap(({ principals }) => principals)) {
    const [, kind, path = ''] = new RegExp(`^arn:aws:iam::${state.account}:(user|role)/(.+)$`).exec(principal.id) ?? []
    const name = path.slice(path.lastIndexOf('/') + 1)
    const found = kind === 'user' ? state.users.get(name) : state.roles.get(name)
    if (kind !== undefined && found?.arn !== principal.id) throw invalidPrincipal(principal)
  }
  if (policySize(document) > LARGEST_TRUST_POLICY) {
    throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${LARGEST_TRUST_POLICY}`)
  }
}

/** Characters of a policy as IAM counts them against its limits: white space is free. */
export const policySize = (document: string): number => document.replace(/\s/g, '').length

export const limitExceeded = (message: string) => new AwsError('LimitExceeded', message, 409)
export const noSuchEntity = (message: string) => new AwsError('NoSuchEntity', message, 404)
export const alreadyExists = (message: string) => new AwsError('EntityAlreadyExists', message, 409)
export const deleteConflict = (message: string) => new AwsError('DeleteConflict', message, 409)
