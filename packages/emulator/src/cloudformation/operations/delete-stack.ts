import type { DeleteStackInput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { principalOf } from '../checks/principal.ts'
import { beginStackDeletion } from '../engine/delete-stack.ts'
import { notImplemented, validationError } from '../errors.ts'
import { findStack } from '../state/stacks.ts'

/** What there is not, and what is being deleted already, is no error. Later tries go on with what was left. */
export const deleteStack: RegionOperation<DeleteStackInput, object> = (region, input, now, caller) => {
  const { RetainResources: retained = [], ClientRequestToken: token, RoleARN: roleArn } = input
  if (input.DeletionMode === 'FORCE_DELETE_STACK') throw notImplemented('FORCE_DELETE_STACK')
  const stack = findStack(region, input.StackName ?? '')
  if (!stack || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') return {}
  if (stack.status.startsWith('UPDATE_') && stack.status.endsWith('IN_PROGRESS')) {
    throw validationError(`Stack [${stack.name}] cannot be deleted while in status ${stack.status}`)
  }
  if (retained.length > 0 && stack.status !== 'DELETE_FAILED') {
    throw validationError(
      `Invalid operation on stack [${stack.id}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
    )
  }
  const strange = retained.filter((name) => stack.resources.get(name)?.status !== 'DELETE_FAILED')
  if (strange.length > 0) {
    throw validationError(
      `The specified resources to retain must be in a valid state. Do not specify resources that are in the DELETE_COMPLETE state: [${strange.join(', ')}]`,
    )
  }
  if (roleArn !== undefined) Object.assign(stack, { roleArn, principal: principalOf(region, caller, roleArn) })
  if (stack.roleArn === undefined) stack.principal = principalOf(region, caller, undefined)
  if (token === undefined) delete stack.eventToken
  else stack.eventToken = token
  beginStackDeletion({ region, stack, now }, retained)
  return {}
}
