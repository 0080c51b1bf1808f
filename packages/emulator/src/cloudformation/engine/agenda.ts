import { schedule } from '../../ecs/state/agenda.ts'
import type { ResourceStep, StackResource } from '../state/cloud-formation-state.ts'
import type { Scene } from './record.ts'

const SECOND = 1000

/** Lets the next step of a resource come in so many seconds. */
export function planStep({ region, stack, now }: Scene, resource: StackResource, step: ResourceStep, seconds: number): void {
  resource.step = step
  resource.dueAt = now + seconds * SECOND
  const due = { service: 'cloudformation', stackId: stack.id, kind: 'resource', logicalId: resource.logicalId } as const
  schedule(region.state, resource.dueAt, due)
}

/** Nothing more happens to the resource by itself. */
export function endSteps(resource: StackResource): void {
  delete resource.step
  delete resource.dueAt
  delete resource.deadlineAt
}

/** Lets the stack be looked at in so many seconds. */
export function planStack({ region, stack, now }: Scene, seconds: number): void {
  stack.dueAt = now + seconds * SECOND
  schedule(region.state, stack.dueAt, { service: 'cloudformation', stackId: stack.id, kind: 'stack' })
}
