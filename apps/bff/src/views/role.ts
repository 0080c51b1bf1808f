import type { AttachedPolicy, InstanceProfile, Role } from '@aws-sdk/client-iam'
import type { EcsRoleView } from '@gantry/shared/console/role'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { RoleDefinition } from '../roles/role-definitions.ts'
import { defined } from './view.ts'

/** What IAM told of a role; undefined members are not there, or may not be read. */
export interface RoleFacts {
  role?: Role | undefined
  attached?: AttachedPolicy[] | undefined
  inline?: string[] | undefined
  profile?: InstanceProfile | undefined
  /** Of the managed policy, as IAM encodes it. */
  policyDocument?: string | undefined
}

export function toRoleView(definition: RoleDefinition, facts: RoleFacts): EcsRoleView {
  const { roleName, service, managedPolicyArn, isForInstances } = definition
  const { role, attached = [], inline = [], policyDocument } = facts
  return defined<EcsRoleView>({
    roleName,
    service,
    managedPolicyArn,
    exists: role !== undefined,
    arn: role?.Arn,
    hasInstanceProfile: isForInstances ? holdsRole(facts, roleName) : undefined,
    attachedPolicyArns: attached.map(({ PolicyArn = '' }) => PolicyArn),
    inlinePolicyNames: inline,
    trustPolicy: prettyPolicy(role?.AssumeRolePolicyDocument),
    policyDocument: prettyPolicy(policyDocument),
    problems: role ? problemsOf(definition, facts, role) : [`There is no role ${roleName}.`],
  })
}

const holdsRole = ({ profile }: RoleFacts, roleName: string): boolean =>
  profile?.Roles?.some((role) => role.RoleName === roleName) ?? false

function problemsOf(definition: RoleDefinition, facts: RoleFacts, role: Role): string[] {
  const { roleName, service, managedPolicyArn, isForInstances } = definition
  const problems: string[] = []
  if (!trusts(role.AssumeRolePolicyDocument, service)) problems.push(`Its trust policy does not let ${service} take it.`)
  if (isForInstances && !facts.profile) {
    problems.push(`There is no instance profile ${roleName}, so no instance can be given the role.`)
  } else if (isForInstances && !holdsRole(facts, roleName)) {
    problems.push(`The instance profile ${roleName} does not hold the role.`)
  }
  const policy = policyProblem(facts, managedPolicyArn)
  return policy ? [...problems, policy] : problems
}

function policyProblem({ attached, inline }: RoleFacts, managedPolicyArn: string): string | undefined {
  const name = lastPart(managedPolicyArn)
  if (!attached || !inline)
    return 'Its policies could not be read: iam:ListAttachedRolePolicies or iam:ListRolePolicies is denied.'
  if (attached.some(({ PolicyArn }) => PolicyArn === managedPolicyArn)) return undefined
  if (attached.length === 0 && inline.length === 0) return `It has no policy; ${name} is the one that it needs.`
  return `The policy ${name} is not attached; whether its other policies allow the same is not looked at.`
}

interface Statement {
  Effect?: string
  Action?: string | string[]
  Principal?: string | { Service?: string | string[] }
}

/** Whether the policy lets the service take the role. */
function trusts(document: string | undefined, service: string): boolean {
  const policy = parsePolicy(document) as { Statement?: Statement | Statement[] } | undefined
  return [policy?.Statement ?? []].flat().some(({ Effect, Action, Principal }) => {
    const services = typeof Principal === 'object' ? [Principal.Service ?? []].flat() : []
    const actions = [Action ?? []].flat()
    return (
      Effect === 'Allow' && services.includes(service) && actions.some((each) => ['sts:AssumeRole', 'sts:*', '*'].includes(each))
    )
  })
}

function prettyPolicy(document: string | undefined): string | undefined {
  const policy = parsePolicy(document)
  return policy === undefined ? document : JSON.stringify(policy, null, 2)
}

/** IAM answers documents percent-encoded. */
function parsePolicy(document: string | undefined): unknown {
  try {
    return document === undefined ? undefined : JSON.parse(decodeURIComponent(document))
  } catch {
    return undefined
  }
}
