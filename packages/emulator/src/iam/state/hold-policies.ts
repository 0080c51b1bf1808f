import { checkDocument, checkPolicyName, limitExceeded, noSuchEntity, policySize } from '../checks.ts'
import type { IamState, PolicyHolder } from './iam-state.ts'
import { findPolicy } from './policies.ts'

const MOST_ATTACHED = 10

/** Attaches a managed policy; one that is attached already changes nothing. Throws NoSuchEntity or LimitExceeded. */
export function attachPolicy(state: IamState, kind: 'User' | 'Role', holder: PolicyHolder, policyArn: string): void {
  const { attachedPolicyArns: attached } = holder
  if (!findPolicy(state, policyArn)) throw noSuchEntity(`Policy ${policyArn} does not exist or is not attachable.`)
  if (!attached.has(policyArn) && attached.size >= MOST_ATTACHED) {
    throw limitExceeded(`Cannot exceed quota for PoliciesPer${kind}: ${MOST_ATTACHED}`)
  }
  attached.add(policyArn)
}

/** Of all inline policies of one together. */
const largestSizes = { user: 2048, role: 10_240 }

/** Adds an inline policy or replaces the one of the name. Throws MalformedPolicyDocument or LimitExceeded. */
export function putPolicy(
  kind: keyof typeof largestSizes,
  holder: PolicyHolder & { name: string },
  { PolicyName: name = '', PolicyDocument: document = '' }: { PolicyName?: string; PolicyDocument?: string },
): void {
  checkPolicyName(name)
  checkDocument(document)
  const most = largestSizes[kind]
  let size = policySize(document)
  for (const [other, text] of holder.inlinePolicies) if (other !== name) size += policySize(text)
  if (size > most) throw limitExceeded(`Maximum policy size of ${most} bytes exceeded for ${kind} ${holder.name}`)
  holder.inlinePolicies.set(name, document)
}
