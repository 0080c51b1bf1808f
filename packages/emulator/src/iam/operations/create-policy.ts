import type { CreatePolicyRequest, CreatePolicyResponse } from '@aws-sdk/client-iam'
import { alreadyExists, checkDocument, checkPath, checkPolicyName, limitExceeded, policySize } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { toPolicy } from '../shapes.ts'
import type { ManagedPolicy } from '../state/iam-state.ts'
import { newUniqueId } from '../state/random.ts'

const LARGEST_SIZE = 6144
const MOST_POLICIES = 1500

/** A customer managed policy. Names are not distinguished by case, also when the paths differ. */
export const createPolicy: IamOperation<CreatePolicyRequest, CreatePolicyResponse> = (state, input, now) => {
  const {
    PolicyName: name = '',
    Path: path = '/',
    PolicyDocument: document = '',
    Description: description,
    Tags: tags = [],
  } = input
  checkPolicyName(name)
  checkPath(path)
  checkDocument(document)
  if (policySize(document) > LARGEST_SIZE) throw limitExceeded(`Cannot exceed quota for PolicySize: ${LARGEST_SIZE}`)
  if ([...state.policies.values()].some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`)
  }
  if (state.policies.size >= MOST_POLICIES) throw limitExceeded(`Cannot exceed quota for PoliciesPerAccount: ${MOST_POLICIES}`)

  const arn = `arn:aws:iam::${state.account}:policy${path}${name}`
  const policy: ManagedPolicy = { name, path, id: newUniqueId(state, 'ANPA'), arn, description, document, createdAt: now, tags }
  state.policies.set(arn, policy)
  return { Policy: toPolicy(state, policy, false) }
}
