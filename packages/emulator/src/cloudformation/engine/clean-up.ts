import type { StackResource } from '../state/cloud-formation-state.ts'
import { endSteps, planStep } from './agenda.ts'
import { typeOf } from './create-resource.ts'
import { removeNext } from './delete-resource.ts'
import { inProgress } from './plan.ts'
import { type Scene, setStackStatus, tellOfReplaced } from './record.ts'

const SECONDS_UNTIL_ASKED = 1

/** After an update: deletes what others have taken the place of, then the update is over. */
export function goOnCleaning(scene: Scene): void {
  const { stack } = scene
  for (const resource of stack.resources.values()) {
    if (!resource.replaced || resource.step !== undefined) continue
    tellOfReplaced(scene, resource, resource.replaced.physicalId, 'DELETE_IN_PROGRESS')
    planStep(scene, resource, 'clean', SECONDS_UNTIL_ASKED)
  }
  if (inProgress(stack).length > 0) return
  delete stack.previous
  setStackStatus(scene, stack.status === 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' ? 'UPDATE_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE')
}

/** Takes the next step towards the end of what was replaced. What cannot be deleted is left behind, as CloudFormation does. */
export function cleanNext(scene: Scene, resource: StackResource): void {
  const { physicalId, properties } = resource.replaced!
  const outcome = removeNext(scene, resource, { physicalId, properties, memo: {} })
  if (outcome === 'later') return planStep(scene, resource, 'clean', typeOf(resource).seconds.delete)
  endSteps(resource)
  delete resource.replaced
  if (outcome === 'gone') return tellOfReplaced(scene, resource, physicalId, 'DELETE_COMPLETE')
  tellOfReplaced(scene, resource, physicalId, 'DELETE_FAILED', outcome.reason)
}
