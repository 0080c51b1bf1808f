import { AwsError } from '../../protocol/aws-error.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'
import { endSteps, planStack } from './agenda.ts'
import { outputsNow } from './create-stack.ts'
import { inProgress, readyToCompare } from './plan.ts'
import { type Scene, setResourceStatus, setStackStatus } from './record.ts'
import { beginUpdate } from './update-resource.ts'

/** Compares what can be compared, and begins the updates that come of it; ends the update when nothing is left to do. */
export function goOnUpdating(scene: Scene): void {
  const { stack } = scene
  for (let ready = readyToCompare(stack); ready.length > 0; ready = readyToCompare(stack)) {
    for (const resource of ready) {
      const reason = beginUpdate(scene, resource)
      if (reason !== undefined) return failUpdate(scene, resource, reason)
    }
  }
  if (inProgress(stack).length > 0) return
  const isRollback = stack.status === 'UPDATE_ROLLBACK_IN_PROGRESS'
  try {
    stack.outputs = outputsNow(scene)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    return isRollback ? setStackStatus(scene, 'UPDATE_ROLLBACK_FAILED', error.message) : rollBack(scene, error.message)
  }
  setStackStatus(scene, isRollback ? 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS' : 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  planStack(scene, 1)
}

/** A resource could not be updated: everything goes back to what it was; if that fails, too, all stays as it is. */
export function failUpdate(scene: Scene, resource: StackResource, reason: string): void {
  const { stack } = scene
  endSteps(resource)
  setResourceStatus(scene, resource, 'UPDATE_FAILED', reason)
  for (const other of inProgress(stack)) {
    endSteps(other)
    setResourceStatus(scene, other, 'UPDATE_FAILED', 'Resource update cancelled')
  }
  const cause = `The following resource(s) failed to update: [${resource.logicalId}]. `
  if (stack.status === 'UPDATE_ROLLBACK_IN_PROGRESS') return setStackStatus(scene, 'UPDATE_ROLLBACK_FAILED', cause)
  rollBack(scene, cause)
}

function rollBack(scene: Scene, cause: string) {
  const { stack } = scene
  setStackStatus(scene, 'UPDATE_ROLLBACK_IN_PROGRESS', cause)
  stack.blueprint = stack.previous!
  for (const resource of stack.resources.values()) {
    resource.isToCompare = true
    const { replaced, physicalId, properties, attributes } = resource
    if (!replaced) continue
    // The one before is still there; the new one goes when all is as it was.
    Object.assign(resource, replaced)
    resource.replaced = { physicalId: physicalId!, properties, attributes }
    setResourceStatus(scene, resource, 'UPDATE_COMPLETE')
  }
  planStack(scene, 1)
}
