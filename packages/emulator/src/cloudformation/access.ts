import type { AccessRequest } from '../iam/access-request.ts'
import { passRole } from '../iam/actions/iam-actions.ts'
import type { Region } from '../region/region.ts'
import { findStack } from './state/stacks.ts'
import { stackArn } from './state/surroundings.ts'

interface Input {
  RoleARN?: string
  StackName?: string
}

/** Actions that are about no stack in particular. */
const GENERAL = new Set(['ListStacks', 'ValidateTemplate'])

/** What a caller must be allowed to do: the action on the stack, and to pass the role that it names. */
export function cloudFormationAccess(region: Region, operation: string, input: Input): AccessRequest[] {
  const resource = GENERAL.has(operation) ? '*' : resourceOf(region, operation, input.StackName)
  const access: AccessRequest = { action: `cloudformation:${operation}`, resource, conditions: conditionsOf(input) }
  return input.RoleARN === undefined ? [access] : [access, passRole(input.RoleARN, 'cloudformation.amazonaws.com')]
}

const conditionsOf = ({ RoleARN }: Input): AccessRequest['conditions'] =>
  RoleARN === undefined ? {} : { 'cloudformation:rolearn': RoleARN }

function resourceOf(region: Region, operation: string, reference: string | undefined): string {
  if (reference === undefined) return operation === 'GetTemplateSummary' ? '*' : stackArn(region.state, '*', '*')
  return findStack(region, reference)?.id ?? (reference.startsWith('arn:') ? reference : stackArn(region.state, reference, '*'))
}
