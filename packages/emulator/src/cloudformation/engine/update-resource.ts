import type { StackResource } from '../state/cloud-formation-state.ts'
import { planStep } from './agenda.ts'
import { propertiesNow, typeOf } from './create-resource.ts'
import { toReason } from './failure.ts'
import { type Scene, setResourceStatus } from './record.ts'
import { toWorkplace, type WatchedWorkplace } from './workplace.ts'

const MINUTE = 60_000
const SECONDS_UNTIL_ASKED = 1
const PATIENCE = 60
const REPLACEMENT = 'Requested update requires the creation of a new physical resource; hence creating one.'

/** Compares a resource with its template and begins to update it where they differ. Returns why that cannot be done. */
export function beginUpdate(scene: Scene, resource: StackResource): string | undefined {
  const place = toWorkplace(scene)
  delete resource.isToCompare
  try {
    if (!isSame(propertiesNow(place, resource).properties, resource.properties)) {
      const isReplacement = typeOf(resource).update?.kind === 'replacement'
      setResourceStatus(scene, resource, 'UPDATE_IN_PROGRESS', isReplacement ? REPLACEMENT : undefined)
      planStep(scene, resource, 'update', SECONDS_UNTIL_ASKED)
    } else if (resource.status === 'UPDATE_FAILED') {
      setResourceStatus(scene, resource, 'UPDATE_COMPLETE')
    }
  } catch (error) {
    return toReason(error, typeOf(resource), resource, place.lastRequestId())
  }
  return undefined
}

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

/** Asks for the change, or for another resource in place of this one. Returns why it could not be had. */
export function update(scene: Scene, resource: StackResource): string | undefined {
  const place = toWorkplace(scene)
  const type = typeOf(resource)
  try {
    change(scene, place, resource)
  } catch (error) {
    return toReason(error, type, resource, place.lastRequestId())
  }
  resource.deadlineAt = scene.now + (type.patience ?? PATIENCE) * MINUTE
  planStep(scene, resource, 'await-update', type.seconds.create)
  return undefined
}

function change(scene: Scene, place: WatchedWorkplace, resource: StackResource) {
  const type = typeOf(resource)
  const wanted = propertiesNow(place, resource)
  if (type.update?.kind === 'in-place') {
    type.update.run(place, resource, wanted.properties)
    Object.assign(resource, wanted)
    return
  }
  const replaced = { physicalId: resource.physicalId!, properties: resource.properties, attributes: resource.attributes }
  resource.physicalId = type.create(place, wanted.properties, resource)
  Object.assign(resource, wanted, { replaced })
  setResourceStatus(scene, resource, 'UPDATE_IN_PROGRESS', 'Resource creation Initiated')
  type.configure?.(place, resource)
}
