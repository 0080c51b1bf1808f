import type { CreateRoleRequest, CreateRoleResponse } from '@aws-sdk/client-iam'
import { alreadyExists, checkPath, checkRoleName, checkTrustPolicy, limitExceeded } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { constraintError } from '../../protocol/query/read-form.ts'
import { toRole } from '../shapes.ts'
import type { IamRole } from '../state/iam-state.ts'
import { newUniqueId } from '../state/random.ts'
import { withTags } from '../state/tags.ts'

const MOST_ROLES = 1000
const HOUR_SECONDS = 3600

/** Names are not distinguished by case. */
export const createRole: IamOperation<CreateRoleRequest, CreateRoleResponse> = (state, input, now) => {
  const { RoleName: name = '', Path: path = '/', AssumeRolePolicyDocument: trustPolicy = '', Description: description } = input
  const { MaxSessionDuration: maxSessionDuration = HOUR_SECONDS, Tags = [] } = input
  checkRoleName(name)
  checkPath(path)
  checkSessionDuration(maxSessionDuration)
  checkTrustPolicy(state, trustPolicy)
  const tags = withTags([], Tags)
  const sameName = [...state.roles.keys()].find((other) => other.toLowerCase() === name.toLowerCase())
  if (sameName !== undefined) throw alreadyExists(`Role with name ${name} already exists.`)
  if (state.roles.size >= MOST_ROLES) throw limitExceeded(`Cannot exceed quota for RolesPerAccount: ${MOST_ROLES}`)

  const role: IamRole = {
    name,
    path,
    id: newUniqueId(state, 'AROA'),
    arn: `arn:aws:iam::${state.account}:role${path}${name}`,
    description,
    trustPolicy,
    createdAt: now,
    maxSessionDuration,
    tags,
    inlinePolicies: new Map(),
    attachedPolicyArns: new Set(),
  }
  state.roles.set(name, role)
  return { Role: toRole(role, true) }
}

function checkSessionDuration(seconds: number): void {
  const path = 'maxSessionDuration'
  if (seconds < HOUR_SECONDS) {
    throw constraintError(seconds, path, `Member must have value greater than or equal to ${HOUR_SECONDS}`)
  }
  if (seconds > 12 * HOUR_SECONDS) {
    throw constraintError(seconds, path, `Member must have value less than or equal to ${12 * HOUR_SECONDS}`)
  }
}
