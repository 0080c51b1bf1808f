import { newUuid } from '../../ecs/state/random.ts'
import type { Region } from '../../region/region.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'
import type { Template } from '../template/template.ts'

/** A resource nothing has been done for yet. */
export function toStackResource({ state }: Region, template: Template, logicalId: string, now: number): StackResource {
  const { type } = template.resources.get(logicalId)!
  return { logicalId, type, changedAt: now, properties: {}, attributes: {}, token: newUuid(state), memo: {} }
}
