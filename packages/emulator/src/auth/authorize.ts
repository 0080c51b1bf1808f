import type { JournalEntry } from '../edge/journal.ts'
import type { AccessRequest } from '../iam/access-request.ts'
import { findPolicyDocument } from '../iam/state/policies.ts'
import type { Policy } from '../iam/policy/document.ts'
import { evaluate } from '../iam/policy/evaluate.ts'
import { parsePolicy } from '../iam/policy/parse-policy.ts'
import type { IamState } from '../iam/state/iam-state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { isRoot } from './access-keys.ts'

/**
 * Throws AccessDeniedException unless the caller's policies allow everything that the call needs. The root user is always
 * allowed. `access` is asked only when it matters.
 */
export function authorize(state: IamState, command: JournalEntry, access: () => AccessRequest[]): void {
  if (isRoot(command.caller)) return
  const name = command.caller.slice(command.caller.lastIndexOf('/') + 1)
  const policies = policiesOf(state, command.caller)
  const general = generalConditions(command, name)
  for (const request of access()) {
    const decision = evaluate(policies, { ...request, conditions: { ...general, ...request.conditions } })
    if (decision !== 'Allow') throw accessDenied(command.caller, request, decision === 'ExplicitDeny')
  }
}

/** The condition keys that every request has. */
function generalConditions({ account, region, now, caller, context }: JournalEntry, name: string): AccessRequest['conditions'] {
  return {
    'aws:currenttime': new Date(now).toISOString(),
    'aws:epochtime': String(Math.floor(now / 1000)),
    'aws:principalaccount': account,
    'aws:principalarn': caller,
    'aws:principaltype': caller.includes(':assumed-role/') ? 'AssumedRole' : 'User',
    'aws:requestedregion': region,
    'aws:securetransport': 'false',
    'aws:sourceip': context.sourceIp,
    'aws:useragent': context.userAgent,
    'aws:userid': context.principalId,
    'aws:username': name,
  }
}

/** The policies of a user, or of the role behind a session. */
function policiesOf(state: IamState, caller: string): Policy[] {
  const [kind, ...path] = caller.slice(caller.lastIndexOf(':') + 1).split('/')
  const principal = kind === 'assumed-role' ? state.roles.get(path[0] ?? '') : state.users.get(path.at(-1) ?? '')
  if (!principal) return []
  const attached = [...principal.attachedPolicyArns].flatMap((arn) => findPolicyDocument(state, arn) ?? [])
  return [...principal.inlinePolicies.values(), ...attached].map(parsedPolicy)
}

const MOST_PARSED = 1000
const parsed = new Map<string, Policy>()

/** Parsed once: a document is checked when it is stored, and evaluated with every call. */
function parsedPolicy(document: string): Policy {
  let policy = parsed.get(document)
  if (!policy) {
    if (parsed.size >= MOST_PARSED) parsed.clear()
    parsed.set(document, (policy = parsePolicy(document)))
  }
  return policy
}

function accessDenied(arn: string, { action, resource }: AccessRequest, isExplicit: boolean): AwsError {
  const reason = isExplicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`
  return new AwsError(
    'AccessDeniedException',
    `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
  )
}
