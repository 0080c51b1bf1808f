import { evaluate } from '../template/evaluate.ts'
import { mismatch } from '../resources/properties.ts'
import { NotStabilized, PropertyError, type Workplace } from '../resources/resource-type.ts'
import { resourceTypes } from '../resources/resource-types.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'
import { isObject } from '../template/template.ts'
import { endSteps, planStep } from './agenda.ts'
import { toReason } from './failure.ts'
import { liveScope } from './live-scope.ts'
import { type Scene, setResourceStatus } from './record.ts'
import { toWorkplace } from './workplace.ts'

const MINUTE = 60_000
const SECONDS_UNTIL_ASKED = 1
const SECONDS_BETWEEN_LOOKS = 5
const PATIENCE = 60

export const typeOf = ({ type }: StackResource) => resourceTypes.get(type)!

/** What the template wants of a resource now, functions carried out. Throws what toReason knows. */
export function propertiesNow(place: Workplace, resource: StackResource): Pick<StackResource, 'declared' | 'properties'> {
  const { properties } = place.stack.blueprint.template.resources.get(resource.logicalId)!
  const declared = evaluate(properties, liveScope(place))
  if (!isObject(declared)) throw new PropertyError(mismatch('#', 'JSONObject', declared))
  return { declared: JSON.stringify(declared), properties: typeOf(resource).read(declared) }
}

/** Begins a resource all of whose needs are there. */
export function beginCreation(scene: Scene, resource: StackResource): void {
  setResourceStatus(scene, resource, 'CREATE_IN_PROGRESS')
  planStep(scene, resource, 'create', SECONDS_UNTIL_ASKED)
}

/** Asks for the resource. Returns why it could not be had. */
export function create(scene: Scene, resource: StackResource): string | undefined {
  const place = toWorkplace(scene)
  const type = typeOf(resource)
  try {
    Object.assign(resource, propertiesNow(place, resource))
    resource.physicalId = type.create(place, resource.properties, resource)
    setResourceStatus(scene, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated')
    type.configure?.(place, resource)
  } catch (error) {
    return toReason(error, type, resource, place.lastRequestId())
  }
  resource.deadlineAt = scene.now + (type.patience ?? PATIENCE) * MINUTE
  planStep(scene, resource, 'await-create', type.seconds.create)
  return undefined
}

/** Looks whether what was asked for is there. Returns why it never will be. */
export function awaitStable(
  scene: Scene,
  resource: StackResource,
  doneStatus: 'CREATE_COMPLETE' | 'UPDATE_COMPLETE',
): string | undefined {
  const place = toWorkplace(scene)
  const type = typeOf(resource)
  try {
    if (type.isStable?.(place, resource) === false) {
      if (scene.now >= resource.deadlineAt!) throw new NotStabilized('Exceeded attempts to wait')
      planStep(scene, resource, resource.step!, SECONDS_BETWEEN_LOOKS)
      return undefined
    }
    resource.attributes = type.describe?.(place, resource) ?? {}
  } catch (error) {
    return toReason(error, type, resource, place.lastRequestId())
  }
  endSteps(resource)
  setResourceStatus(scene, resource, doneStatus)
  return undefined
}
