import type { UpdateStackInput, UpdateStackOutput } from '@aws-sdk/client-cloudformation'
import type { Region, RegionOperation } from '../../region/region.ts'
import { lookUpParameters, readBlueprint, withoutTrace } from '../checks/blueprint.ts'
import { checkUpdate } from '../checks/update.ts'
import { principalOf } from '../checks/principal.ts'
import { readTemplateBody } from '../checks/template-body.ts'
import { checkSupported } from '../checks/unsupported.ts'
import { planStack } from '../engine/agenda.ts'
import { setStackStatus } from '../engine/record.ts'
import { notImplemented, validationError } from '../errors.ts'
import type { Blueprint, Stack } from '../state/cloud-formation-state.ts'
import { findStack } from '../state/stacks.ts'

const UPDATABLE = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']

/** Changes what the type of a resource can change; refuses, before anything is done, what this endpoint cannot. */
export const updateStack: RegionOperation<UpdateStackInput, UpdateStackOutput> = (region, input, now, caller) => {
  const { StackName: name = '', RoleARN: roleArn, ClientRequestToken: token } = input
  checkSupported(input)
  if (input.DisableRollback) throw notImplemented('DisableRollback of an update')
  const stack = findStack(region, name)
  if (!stack || stack.status === 'DELETE_COMPLETE') throw validationError(`Stack [${name}] does not exist`)
  if (!UPDATABLE.includes(stack.status)) {
    throw validationError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`)
  }
  const wanted = readWanted(stack, input)
  const usedRole = roleArn ?? stack.roleArn
  const principal = principalOf(region, caller, usedRole)
  return withoutTrace(region, () => {
    lookUpParameters(region, principal, wanted, now)
    checkUpdate(region, stack, wanted)
    Object.assign(stack, { previous: stack.blueprint, blueprint: wanted, principal, updatedAt: now })
    if (usedRole !== undefined) stack.roleArn = usedRole
    if (token === undefined) delete stack.eventToken
    else stack.eventToken = token
    begin(region, stack, now)
    return { StackId: stack.id }
  })
}

function readWanted({ blueprint }: Stack, input: UpdateStackInput): Blueprint {
  const { UsePreviousTemplate, TemplateBody, TemplateURL, Parameters, Tags, Capabilities } = input
  const hasNew = TemplateBody !== undefined || TemplateURL !== undefined
  if (UsePreviousTemplate && hasNew)
    throw validationError('You cannot specify both usePreviousTemplate and templateBody or templateURL.')
  const source = UsePreviousTemplate ? blueprint : readTemplateBody(input)
  return readBlueprint({
    templateBody: source.templateBody,
    template: source.template,
    parameters: Parameters,
    previous: blueprint,
    tags: Tags,
    capabilities: Capabilities,
  })
}

function begin(region: Region, stack: Stack, now: number) {
  const scene = { region, stack, now }
  for (const resource of stack.resources.values()) resource.isToCompare = true
  setStackStatus(scene, 'UPDATE_IN_PROGRESS', 'User Initiated')
  planStack(scene, 2)
}
