import { schedule } from '../../ecs/state/agenda.ts'
import { planStack } from './agenda.ts'
import { cancelCreations } from './create-stack.ts'
import { beginDeletion } from './delete-resource.ts'
import { inProgress, isThere, readyToDelete } from './plan.ts'
import { type Scene, setStackStatus } from './record.ts'

/** How long a deleted stack is told of. */
const DAYS_90 = 90 * 24 * 3_600_000

/** What the user has asked for. Resources that failed to be deleted before are tried again, or left behind. */
export function beginStackDeletion(scene: Scene, retained: readonly string[]): void {
  const { stack } = scene
  setStackStatus(scene, 'DELETE_IN_PROGRESS', 'User Initiated')
  cancelCreations(scene)
  for (const resource of stack.resources.values()) {
    if (resource.status === 'DELETE_FAILED')
      resource.status = retained.includes(resource.logicalId) ? 'DELETE_SKIPPED' : 'CREATE_COMPLETE'
  }
  planStack(scene, 1)
}

/** Begins the end of what nothing needs any more, in a deletion or a rollback; ends that when nothing is left to do. */
export function goOnDeleting(scene: Scene): void {
  const { stack } = scene
  // Some are gone as soon as they are looked at, and others can go then.
  for (let ready = readyToDelete(stack); ready.length > 0; ready = readyToDelete(stack)) {
    for (const resource of ready) beginDeletion(scene, resource)
  }
  if (inProgress(stack).length > 0) return
  const isRollback = stack.status === 'ROLLBACK_IN_PROGRESS'
  const failed = [...stack.resources.values()].filter(isThere).filter(({ status }) => status === 'DELETE_FAILED')
  if (failed.length > 0) {
    const names = failed.map(({ logicalId }) => logicalId).join(', ')
    return setStackStatus(
      scene,
      isRollback ? 'ROLLBACK_FAILED' : 'DELETE_FAILED',
      `The following resource(s) failed to delete: [${names}]. `,
    )
  }
  if (isRollback) return setStackStatus(scene, 'ROLLBACK_COMPLETE')
  stack.deletedAt = scene.now
  schedule(scene.region.state, scene.now + DAYS_90, { service: 'cloudformation', stackId: stack.id, kind: 'forget' })
  setStackStatus(scene, 'DELETE_COMPLETE')
}
