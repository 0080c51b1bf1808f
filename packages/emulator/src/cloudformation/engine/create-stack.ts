import type { Output, StackStatus } from '@aws-sdk/client-cloudformation'
import { AwsError } from '../../protocol/aws-error.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'
import { evaluate } from '../template/evaluate.ts'
import { endSteps, planStack } from './agenda.ts'
import { beginCreation } from './create-resource.ts'
import { liveScope } from './live-scope.ts'
import { areAllMade, inProgress, readyToCreate } from './plan.ts'
import { type Scene, setResourceStatus, setStackStatus } from './record.ts'
import { toWorkplace } from './workplace.ts'

/** Begins what can be begun; ends the creation when all is there. */
export function goOnCreating(scene: Scene): void {
  const { stack } = scene
  for (const resource of readyToCreate(stack)) beginCreation(scene, resource)
  if (!areAllMade(stack)) return
  try {
    stack.outputs = outputsNow(scene)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    return giveUpCreating(scene, error.message)
  }
  setStackStatus(scene, 'CREATE_COMPLETE')
}

/** The values of the outputs whose condition holds. */
export function outputsNow(scene: Scene): Output[] {
  const scope = liveScope(toWorkplace(scene))
  return [...scene.stack.blueprint.template.outputs].flatMap(([name, { value, description, condition }]) => {
    if (condition !== undefined && !scope.condition(condition)) return []
    const text = [evaluate(value, scope)].flat().join(',')
    return { OutputKey: name, OutputValue: text, ...(description !== undefined && { Description: description }) }
  })
}

/** A resource could not be made: those that are on their way are given up, and the stack with them. */
export function failCreation(scene: Scene, resource: StackResource, reason: string): void {
  endSteps(resource)
  setResourceStatus(scene, resource, 'CREATE_FAILED', reason)
  cancelCreations(scene)
  const failed = [...scene.stack.resources.values()].filter(({ status }) => status === 'CREATE_FAILED')
  const names = failed.map(({ logicalId }) => logicalId).join(', ')
  giveUpCreating(scene, `The following resource(s) failed to create: [${names}].`)
}

/** The time that the caller gave is over. */
export function endOfTime(scene: Scene): void {
  cancelCreations(scene)
  giveUpCreating(scene, 'Stack creation time exceeded the specified timeout.')
}

/** Gives up what is on its way. What is on its way out goes on. */
export function cancelCreations(scene: Scene): void {
  for (const resource of inProgress(scene.stack)) {
    if (resource.step === 'delete') continue
    endSteps(resource)
    setResourceStatus(scene, resource, 'CREATE_FAILED', 'Resource creation cancelled')
  }
}

/** What becomes of a stack whose creation failed is the caller's choice. */
function giveUpCreating(scene: Scene, cause: string) {
  const outcomes: Record<string, [StackStatus, string]> = {
    ROLLBACK: ['ROLLBACK_IN_PROGRESS', `${cause} Rollback requested by user.`],
    DELETE: ['DELETE_IN_PROGRESS', `${cause} Delete requested by user.`],
    DO_NOTHING: ['CREATE_FAILED', cause],
  }
  const [status, reason] = outcomes[scene.stack.onFailure]!
  setStackStatus(scene, status, reason)
  if (status !== 'CREATE_FAILED') planStack(scene, 1)
}
