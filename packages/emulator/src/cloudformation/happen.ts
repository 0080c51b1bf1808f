import type { Region } from '../region/region.ts'
import { create, awaitStable } from './engine/create-resource.ts'
import { endOfTime, failCreation, goOnCreating } from './engine/create-stack.ts'
import { deleteNext } from './engine/delete-resource.ts'
import { goOnDeleting } from './engine/delete-stack.ts'
import type { Scene } from './engine/record.ts'
import { failUpdate, goOnUpdating } from './engine/update-stack.ts'
import { update } from './engine/update-resource.ts'
import { cleanNext, goOnCleaning } from './engine/clean-up.ts'
import type { CloudFormationDue, StackResource } from './state/cloud-formation-state.ts'

/**
 * Lets one thing happen that has fallen due: the next step of a resource, or of its stack. What was asked of another service
 * and what it answered enter the state in the same step, so that nothing is ever asked for twice.
 */
export function happenInCloudFormation(region: Region, due: CloudFormationDue, dueAt: number): void {
  const stack = region.state.cloudFormation.stacks.get(due.stackId)
  if (!stack) return
  const scene: Scene = { region, stack, now: dueAt }
  switch (due.kind) {
    case 'timeout':
      if (stack.status === 'CREATE_IN_PROGRESS') endOfTime(scene)
      break
    case 'forget':
      region.state.cloudFormation.stacks.delete(stack.id)
      break
    case 'stack':
      if (stack.dueAt !== dueAt) break
      delete stack.dueAt
      goOn(scene)
      break
    case 'resource': {
      const resource = stack.resources.get(due.logicalId)
      if (resource?.dueAt !== dueAt) break
      delete resource.dueAt
      step(scene, resource)
      // A failure has planned what comes next, and when.
      if (resource.step === undefined && stack.dueAt === undefined) goOn(scene)
    }
  }
}

function step(scene: Scene, resource: StackResource) {
  switch (resource.step) {
    case 'create':
      return orFail(scene, resource, create(scene, resource))
    case 'await-create':
      return orFail(scene, resource, awaitStable(scene, resource, 'CREATE_COMPLETE'))
    case 'update':
      return orFail(scene, resource, update(scene, resource))
    case 'await-update':
      return orFail(scene, resource, awaitStable(scene, resource, 'UPDATE_COMPLETE'))
    case 'delete':
      return deleteNext(scene, resource)
    case 'clean':
      return cleanNext(scene, resource)
    case undefined:
  }
}

function orFail(scene: Scene, resource: StackResource, reason: string | undefined) {
  if (reason === undefined) return
  if (scene.stack.status === 'CREATE_IN_PROGRESS') failCreation(scene, resource, reason)
  else failUpdate(scene, resource, reason)
}

/** What comes next for the stack as a whole, now that something of it has changed. */
function goOn(scene: Scene) {
  switch (scene.stack.status) {
    case 'CREATE_IN_PROGRESS':
      return goOnCreating(scene)
    case 'ROLLBACK_IN_PROGRESS':
    case 'DELETE_IN_PROGRESS':
      return goOnDeleting(scene)
    case 'UPDATE_IN_PROGRESS':
    case 'UPDATE_ROLLBACK_IN_PROGRESS':
      return goOnUpdating(scene)
    case 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS':
    case 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS':
      return goOnCleaning(scene)
  }
}
