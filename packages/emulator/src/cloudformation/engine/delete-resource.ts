import { AwsError } from '../../protocol/aws-error.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'
import { endSteps, planStep } from './agenda.ts'
import { typeOf } from './create-resource.ts'
import { isGone, toReason } from './failure.ts'
import { type Scene, setResourceStatus } from './record.ts'
import { toWorkplace } from './workplace.ts'

const MINUTE = 60_000
const SECONDS_UNTIL_ASKED = 1
/** How long it is tried to delete what others still use, or what takes its time. */
const MINUTES_OF_TRYING = 20

/** Begins the end of a resource that nothing needs any more; one that was never made is gone at once. */
export function beginDeletion(scene: Scene, resource: StackResource): void {
  const { stack } = scene
  const policy = stack.blueprint.template.resources.get(resource.logicalId)?.deletionPolicy ?? 'Delete'
  const isKept = policy === 'Retain' || (policy === 'RetainExceptOnCreate' && stack.status === 'DELETE_IN_PROGRESS')
  if (resource.physicalId === undefined) return setResourceStatus(scene, resource, 'DELETE_COMPLETE')
  if (isKept) return setResourceStatus(scene, resource, 'DELETE_SKIPPED')
  setResourceStatus(scene, resource, 'DELETE_IN_PROGRESS')
  resource.deadlineAt = scene.now + MINUTES_OF_TRYING * MINUTE
  planStep(scene, resource, 'delete', SECONDS_UNTIL_ASKED)
}

/** Takes the next step towards the end of a resource. */
export function deleteNext(scene: Scene, resource: StackResource): void {
  const { physicalId, properties, memo } = resource
  const outcome = removeNext(scene, resource, { physicalId: physicalId!, properties, memo })
  if (outcome === 'later' && scene.now < resource.deadlineAt!) {
    return planStep(scene, resource, 'delete', typeOf(resource).seconds.delete)
  }
  if (outcome === 'gone' && resource.replaced) {
    // An update that could not be undone has left two of them.
    Object.assign(resource, resource.replaced)
    delete resource.replaced
    return planStep(scene, resource, 'delete', SECONDS_UNTIL_ASKED)
  }
  endSteps(resource)
  if (outcome === 'gone') return setResourceStatus(scene, resource, 'DELETE_COMPLETE')
  setResourceStatus(scene, resource, 'DELETE_FAILED', outcome === 'later' ? 'Exceeded attempts to wait' : outcome.reason)
}

type Doomed = Pick<StackResource, 'properties' | 'memo'> & { physicalId: string }

/** One step towards the end of a physical resource. `reason`: why there is no other. */
export function removeNext(scene: Scene, resource: StackResource, doomed: Doomed): 'gone' | 'later' | { reason: string } {
  const place = toWorkplace(scene)
  const type = typeOf(resource)
  try {
    return type.remove(place, doomed) ? 'gone' : 'later'
  } catch (error) {
    if (error instanceof AwsError && isGone(error.code)) return 'gone'
    const isInUse = error instanceof AwsError && type.inUseCodes?.includes(error.code)
    if (isInUse && scene.now < (resource.deadlineAt ?? 0)) return 'later'
    return { reason: toReason(error, type, resource, place.lastRequestId()) }
  }
}
