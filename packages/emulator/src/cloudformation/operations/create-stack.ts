import type { CreateStackInput, CreateStackOutput, OnFailure } from '@aws-sdk/client-cloudformation'
import { schedule } from '../../ecs/state/agenda.ts'
import { newUuid } from '../../ecs/state/random.ts'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Region, RegionOperation } from '../../region/region.ts'
import { lookUpParameters, readBlueprint, withoutTrace } from '../checks/blueprint.ts'
import { principalOf } from '../checks/principal.ts'
import { checkStackName } from '../checks/stack-name.ts'
import { readTemplateBody } from '../checks/template-body.ts'
import { checkSupported } from '../checks/unsupported.ts'
import { planStack } from '../engine/agenda.ts'
import { setStackStatus } from '../engine/record.ts'
import { toStackResource } from '../engine/stack-resource.ts'
import { alreadyExists, validationError } from '../errors.ts'
import type { Stack } from '../state/cloud-formation-state.ts'
import { findStack } from '../state/stacks.ts'
import { stackArn, surroundingsOf } from '../state/surroundings.ts'
import { imagine } from '../template/imagine.ts'

const MINUTE = 60_000
const MOST_STACKS = 2000

/** The stack begins to be made shortly after. The same request with the same token gives the same stack. */
export const createStack: RegionOperation<CreateStackInput, CreateStackOutput> = (region, input, now, caller) => {
  const { StackName: name = '', ClientRequestToken: token, RoleARN: roleArn, TimeoutInMinutes: timeout } = input
  checkStackName(name)
  checkSupported(input)
  if (timeout !== undefined && timeout < 1) throw validationError('TimeoutInMinutes must be at least 1.')
  const onFailure = readOnFailure(input)
  const existing = findStack(region, name)
  if (existing) {
    if (isSameRequest(existing, input)) return { StackId: existing.id }
    throw alreadyExists(name)
  }
  if (stackCount(region) >= MOST_STACKS) throw new AwsError('LimitExceededException', 'Limit for stack has been exceeded')
  const blueprint = readBlueprint({
    ...readTemplateBody(input),
    parameters: input.Parameters,
    tags: input.Tags,
    capabilities: input.Capabilities,
  })
  const principal = principalOf(region, caller, roleArn)
  return withoutTrace(region, () => {
    const stackId = newStackId(region, name)
    lookUpParameters(region, principal, blueprint, now)
    const { resources } = imagine({ ...blueprint, around: surroundingsOf(region, { name, id: stackId }) })
    const stack: Stack = {
      id: stackId,
      name,
      status: 'CREATE_IN_PROGRESS',
      createdAt: now,
      blueprint,
      principal,
      ...(roleArn !== undefined && { roleArn }),
      onFailure,
      ...(timeout !== undefined && { timeoutInMinutes: timeout }),
      ...(token !== undefined && { clientRequestToken: { token, request: JSON.stringify(input) }, eventToken: token }),
      outputs: [],
      resources: new Map([...resources.keys()].map((id) => [id, toStackResource(region, blueprint.template, id, now)])),
      events: [],
    }
    region.state.cloudFormation.stacks.set(stackId, stack)
    const scene = { region, stack, now }
    setStackStatus(scene, 'CREATE_IN_PROGRESS', 'User Initiated')
    planStack(scene, 2)
    if (timeout !== undefined) {
      schedule(region.state, now + timeout * MINUTE, { service: 'cloudformation', stackId, kind: 'timeout' })
    }
    return { StackId: stackId }
  })
}

const stackCount = ({ state }: Region) =>
  [...state.cloudFormation.stacks.values()].filter(({ status }) => status !== 'DELETE_COMPLETE').length

function readOnFailure({ OnFailure: onFailure, DisableRollback }: CreateStackInput): OnFailure {
  if (onFailure !== undefined && DisableRollback !== undefined) {
    throw validationError('You cannot specify both DisableRollback and OnFailure.')
  }
  if (onFailure !== undefined && !['DELETE', 'DO_NOTHING', 'ROLLBACK'].includes(onFailure)) {
    throw validationError(
      `1 validation error detected: Value '${onFailure}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [ROLLBACK, DELETE, DO_NOTHING]`,
    )
  }
  return onFailure ?? (DisableRollback ? 'DO_NOTHING' : 'ROLLBACK')
}

/** Whether the stack was made by this very request. Refuses another one with its token. */
function isSameRequest({ clientRequestToken, name }: Stack, input: CreateStackInput): boolean {
  if (clientRequestToken === undefined || clientRequestToken.token !== input.ClientRequestToken) return false
  if (clientRequestToken.request === JSON.stringify(input)) return true
  throw new AwsError(
    'TokenAlreadyExistsException',
    `Token ${clientRequestToken.token} was used with other parameters for stack ${name}`,
  )
}

function newStackId({ state }: Region, name: string): string {
  return stackArn(state, name, newUuid(state))
}
